package org.entente.local.e2e;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import io.restassured.RestAssured;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One service is killed: the gateway says so for it alone, and it comes back by itself. */
class ServiceDownIT {

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
    }

    @Test
    void killedServiceIs503WhileTheOthersAnswerAndComesBackByItself() {
        get("/health").then().statusCode(200).body("status", equalTo("UP"));

        RunningPlatform.get().service("AID").destroyForcibly();

        await().atMost(Duration.ofSeconds(10))
                .until(() -> get("/v1/aid/sectors").statusCode() == 503);
        get("/v1/aid/activities")
                .then()
                .statusCode(503)
                .contentType("application/problem+json")
                .body("detail", containsString("aid"));
        get("/v1/dossiers/KHM/USA")
                .then()
                .statusCode(200)
                .body("aid.status", everyItem(equalTo("unavailable")))
                .body("relation.status", equalTo("ok"))
                .body("trade.status", everyItem(equalTo("ok")));
        get("/v1/topics").then().statusCode(200);
        get("/v1/trade/schemes").then().statusCode(200);
        get("/health").then().body("services.aid.status", equalTo("DOWN"));

        await().atMost(Duration.ofSeconds(90))
                .until(() -> get("/v1/aid/activities").statusCode() == 200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> get("/health").path("status").equals("UP"));
    }
}

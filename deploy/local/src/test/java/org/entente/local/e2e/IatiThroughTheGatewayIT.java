package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.entente.chassis.testkit.Feed;
import org.entente.parts.Root;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An IATI file goes in through the gateway of the running platform, is added up, told in Kafka, and goes out again. */
class IatiThroughTheGatewayIT {

    private static final RunningPlatform PLATFORM = RunningPlatform.get();
    private static final Path EXAMPLE = Root.find()
            .resolve("../shared/data/iati/examples/activity-standard-example-annotated.xml")
            .normalize();

    @BeforeAll
    static void start() {
        RestAssured.baseURI = PLATFORM.gateway();
    }

    @Test
    void fileGoesInOnceIsAddedUpAndGoesOutAgain() throws IOException {
        byte[] file = Files.readAllBytes(EXAMPLE);
        imported(file).body("rows.read", equalTo(1)).body("rows.created", equalTo(1));

        String id = given().queryParam("iatiIdentifier", "AA-AAA-123456789-ABC123")
                .get("/v1/aid/activities")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].transactions[0].value.amount", equalTo(1000))
                .extract()
                .path("items[0].id");
        given().queryParam("activity", id)
                .queryParam("measure", "incomingFunds")
                .queryParam("currency", "asReported")
                .get("/v1/aid/aggregates")
                .then()
                .statusCode(200)
                .body("totals[0].value", equalTo(1000))
                .body("totals[0].currency", equalTo("EUR"));
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertTrue(keys().contains("activity/" + id), "the change is in Kafka"));

        byte[] export = given().accept("application/xml")
                .get("/v1/aid/activities/" + id)
                .then()
                .statusCode(200)
                .contentType(startsWith("application/xml"))
                .extract()
                .asByteArray();
        String text = new String(export, StandardCharsets.UTF_8);
        assertTrue(text.contains("<iati-identifier>AA-AAA-123456789-ABC123</iati-identifier>"), text);
        imported(file).body("rows.unchanged", equalTo(1));
        imported(export).body("rows.unchanged", equalTo(1));
        assertEquals(1, keys().stream().filter(("activity/" + id)::equals).count());
    }

    private static ValidatableResponse imported(byte[] file) {
        String run = given().header("Authorization", "Bearer " + PLATFORM.token())
                .contentType("application/json")
                .body("{\"format\":\"iati-activities\"}")
                .post("/v1/aid/imports")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().header("Authorization", "Bearer " + PLATFORM.token())
                .contentType("application/xml")
                .body(file)
                .put(run + "/content")
                .then()
                .statusCode(202);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> given().get(run).then().body("phase", equalTo("completed")));
        return given().get(run).then().statusCode(200);
    }

    private static List<String> keys() {
        return Feed.changes(PLATFORM.kafka(), "aid").all().stream()
                .map(entry -> entry.key())
                .toList();
    }
}

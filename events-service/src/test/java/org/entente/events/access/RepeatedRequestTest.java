package org.entente.events.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;
import org.junit.jupiter.api.Test;

/** A POST that a client repeats with its Idempotency-Key. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RepeatedRequestTest {

    private static final String CALLER = "patient-client";

    @Test
    void secondRequestGetsTheFirstAnswerAndMakesNothing() {
        Response first = post("key-1", "repeated-1");
        assertEquals(201, first.statusCode());
        Response second = post("key-1", "repeated-1");
        assertEquals(201, second.statusCode());
        assertEquals(first.asString(), second.asString());
        assertEquals(first.header("Location"), second.header("Location"));
        assertEquals(first.header("ETag"), second.header("ETag"));
        given().get("/v1/topics/repeated-1").then().body("revision", equalTo(1));
    }

    @Test
    void keyWithAnotherBodyIsRefused() {
        post("\"key-2\"", "repeated-2");
        post("key-2", "repeated-3")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/idempotency-key-reused"));
        given().get("/v1/topics/repeated-3").then().statusCode(404);
    }

    @Test
    void failedRequestDoesNotUseItsKeyUp() {
        given().header("Authorization", token())
                .header("Idempotency-Key", "key-4")
                .contentType("application/json")
                .body("{\"code\":\"repeated-4\"}")
                .post("/v1/topics")
                .then()
                .statusCode(400);
        assertEquals(201, post("key-4", "repeated-4").statusCode());
    }

    @Test
    void requestInFlightIs409AndNotForEver() throws SQLException {
        try (Connection other = DriverManager.getConnection(
                        RealParts.get().postgres().jdbcUrl("chassis"), Postgres.USER, Postgres.USER);
                PreparedStatement lock = other.prepareStatement("select pg_advisory_lock(hashtextextended(?, 1))")) {
            lock.setString(1, CALLER + " /v1/topics key-5");
            lock.execute();
            post("key-5", "repeated-5")
                    .then()
                    .statusCode(409)
                    .header("Retry-After", "1")
                    .body("type", equalTo("/problems/request-in-flight"));
        }
        assertEquals(201, post("key-5", "repeated-5").statusCode());
    }

    private static Response post(String key, String code) {
        return given().header("Authorization", token())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"code\":\"" + code + "\",\"name\":\"Repeated\"}")
                .post("/v1/topics");
    }

    private static String token() {
        return "Bearer " + RealParts.tokens().token(CALLER, "editor", "entente", Duration.ofMinutes(5));
    }
}

package org.entente.events.access;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.stream.Stream;
import org.entente.chassis.access.VerifiedTokens;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AccessTest {

    private static final String TOPIC = "/v1/topics/access";

    @Inject
    VerifiedTokens verified;

    @Test
    void acceptedTokenIsVerifiedOnceAndARefusedOneAnew() {
        String token = RealParts.tokens().editor();
        String stranger = RealParts.tokens().signedByAnotherKey();
        // Not at once where the issuer has just told new keys, as in another of these tests.
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            given().header("Authorization", "Bearer " + token)
                    .header("If-None-Match", "*")
                    .contentType("application/json")
                    .body("{}")
                    .put(TOPIC)
                    .then()
                    .statusCode(400);
            return verified.knows(token);
        });
        refused(write(stranger), 401);
        assertFalse(verified.knows(stranger));
    }

    @Test
    void readingIsOpen() {
        given().get("/v1/topics").then().statusCode(200);
    }

    @Test
    void writingWithoutATokenIs401() {
        refused(given().contentType("application/json").body(body()).put(TOPIC).then(), 401);
    }

    @Test
    void writingWithoutTheRoleIs403() {
        refused(write(RealParts.tokens().reader()), 403);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badTokens")
    void tokenThatCannotBeTrustedIs401(String why, String token) {
        refused(write(token), 401);
    }

    static Stream<Arguments> badTokens() {
        Tokens tokens = RealParts.tokens();
        return Stream.of(
                Arguments.of("for another audience", tokens.withAudience("another")),
                Arguments.of("expired", tokens.expired()),
                Arguments.of("not signed (alg none)", tokens.unsigned()),
                Arguments.of("signed by HS256 with the public key", tokens.hs256WithPublicKey()),
                Arguments.of("signed by a key of somebody else", tokens.signedByAnotherKey()),
                Arguments.of("no token at all", "rubbish"));
    }

    @Test
    void newKeyOfTheIssuerIsTrustedAtOnce() {
        RealParts.tokens().rotateKeys();
        given().header("Authorization", "Bearer " + RealParts.tokens().editor())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body("{\"code\":\"rotation\",\"name\":\"Rotation\"}")
                .put("/v1/topics/rotation")
                .then()
                .statusCode(201);
    }

    @Test
    void requestIdIsReturnedAndOneThatCouldForgeALogLineIsReplaced() {
        given().header("X-Request-Id", "mine-1").get("/v1/topics").then().header("X-Request-Id", "mine-1");
        given().header("X-Request-Id", "a b\"c")
                .get("/v1/topics/none")
                .then()
                .statusCode(404)
                .header("X-Request-Id", matchesPattern("[0-9a-f-]{36}"));
    }

    private static ValidatableResponse write(String token) {
        return given().header("Authorization", "Bearer " + token)
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body())
                .put(TOPIC)
                .then();
    }

    private static String body() {
        return "{\"code\":\"access\",\"name\":\"Access\"}";
    }

    private static void refused(ValidatableResponse answer, int status) {
        answer.statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("requestId", matchesPattern("[0-9a-f-]{36}"));
        given().get(TOPIC).then().statusCode(404);
    }
}

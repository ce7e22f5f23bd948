package org.entente.gateway.rate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.Service;
import org.entente.gateway.StrictGateway;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StrictGateway.class)
class RateLimitTest {

    private static final int QUOTA = 5;

    /** An address of its own for each test, as documentation has them (RFC 5737). */
    private static final AtomicInteger CLIENTS = new AtomicInteger();

    @Inject
    StubServices stubs;

    private final String client = "203.0.113." + CLIENTS.incrementAndGet();

    @BeforeEach
    void startAServiceThatTakesGoodTokensAlone() {
        stubs.http(Service.AID, request -> {
            boolean forged = String.valueOf(request.getHeader("Authorization")).endsWith("forged");
            request.response().setStatusCode(forged ? 401 : 200).end();
        });
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void eachAnswerTellsTheQuotaAndWhatIsLeft() {
        Response first = read(client);
        assertEquals("\"address\";q=5;w=60", first.header("RateLimit-Policy"));
        assertEquals("\"address\";r=4;t=12", first.header("RateLimit"));
        assertEquals("\"address\";r=3;t=24", read(client).header("RateLimit"));
    }

    @Test
    void beyondTheQuotaTheClientIsToldWhenToComeAgain() {
        useUp(client);

        given().header("X-Forwarded-For", client)
                .header("Origin", "https://map.example")
                .header("X-Request-Id", "id-1")
                .when()
                .get("/v1/aid")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", "12")
                .header("RateLimit", matchesPattern("\"address\";r=0;t=(59|60)"))
                .header("Access-Control-Allow-Origin", "https://map.example")
                .body(equalTo("{\"type\":\"/problems/quota-exceeded\",\"title\":\"Quota exceeded\",\"status\":429,"
                        + "\"detail\":\"The quota \\\"address\\\" is used up; the next request is granted in 12 s.\","
                        + "\"instance\":\"/v1/aid\",\"requestId\":\"id-1\"}"));
        assertEquals(200, read(client + "1").statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/openapi", "/docs/"})
    void healthAndContractAreFree(String path) {
        assertNull(given().header("X-Forwarded-For", client).when().get(path).header("RateLimit"));
    }

    @Test
    void preflightIsFree() {
        for (int i = 0; i <= QUOTA; i++) {
            given().header("X-Forwarded-For", client)
                    .header("Origin", "https://map.example")
                    .header("Access-Control-Request-Method", "PUT")
                    .when()
                    .options("/v1/aid")
                    .then()
                    .statusCode(200);
        }
        assertEquals("\"address\";r=4;t=12", read(client).header("RateLimit"));
    }

    @Test
    void whatAClientWritesBeforeItsProxysEntryChangesNothing() {
        useUp("198.51.100.7, " + client + ", 10.1.2.3");
        assertEquals(429, read("198.51.100.8, " + client).statusCode());
        assertEquals(200, read("198.51.100.7").statusCode());
    }

    @Test
    void subjectWhoseTokenAServiceAcceptedHasAQuotaOfItsOwn() {
        String token = token("editor-1", "a");
        assertEquals("\"address\";q=5;w=60", write(client, token).header("RateLimit-Policy"));
        assertEquals("\"subject\";q=8;w=60", write(client, token).header("RateLimit-Policy"));
        // A new token of the same subject is charged to the same account once it is proven.
        String next = token("editor-1", "b");
        write(client + "2", next);
        assertEquals("\"subject\";r=6;t=15", write(client + "2", next).header("RateLimit"));
    }

    @Test
    void forgedSubjectEmptiesNobodysQuotaAndOpensNone() {
        String token = token("editor-2", "a");
        write(client, token);
        for (int i = 0; i < QUOTA; i++) {
            write("198.51.100.9", token("editor-2", i + "forged"));
        }
        assertEquals(429, write("198.51.100.9", token("editor-2", "yetforged")).statusCode());
        assertEquals("\"subject\";r=7;t=8", write(client, token).header("RateLimit"));
    }

    @Test
    void readsDoNotProveATokenForNobodyChecksItThere() {
        String token = token("editor-3", "a");
        for (int i = 0; i < QUOTA; i++) {
            given().header("X-Forwarded-For", client)
                    .header("Authorization", "Bearer " + token)
                    .when()
                    .get("/v1/aid")
                    .then()
                    .header("RateLimit", startsWith("\"address\""));
        }
    }

    private static Response read(String forwardedFor) {
        return given().header("X-Forwarded-For", forwardedFor).when().get("/v1/aid");
    }

    private static Response write(String forwardedFor, String token) {
        return given().header("X-Forwarded-For", forwardedFor)
                .header("Authorization", "Bearer " + token)
                .body("{}")
                .when()
                .put("/v1/aid/x");
    }

    private static void useUp(String forwardedFor) {
        for (int i = 0; i < QUOTA; i++) {
            assertEquals(200, read(forwardedFor).statusCode());
        }
    }

    private static String token(String subject, String signature) {
        String claims = new JsonObject()
                .put("iss", "https://issuer.example")
                .put("sub", subject)
                .encode();
        return "e30." + Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(StandardCharsets.UTF_8))
                + "." + signature;
    }
}

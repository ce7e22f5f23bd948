package org.entente.gateway.http;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.StrictGateway;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(StrictGateway.class)
class SecurityHeadersTest {

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/health", "/openapi"})
    void answersAreDataAndNothingElse(String path) {
        when().get(path)
                .then()
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "no-referrer")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                .header("Cross-Origin-Resource-Policy", "cross-origin")
                .header("Strict-Transport-Security", nullValue());
    }

    @Test
    void theirSaySetByAServiceIsTheGateways() {
        stubs.http(Service.AID, request -> request.response()
                .putHeader("Content-Security-Policy", "default-src *")
                .putHeader("X-Content-Type-Options", "none")
                .end());
        Response answer =
                given().header("X-Forwarded-For", "203.0.113.200").when().get("/v1/aid");
        assertEquals(
                List.of("default-src 'none'; frame-ancestors 'none'"),
                answer.headers().getValues("Content-Security-Policy"));
        assertEquals(List.of("nosniff"), answer.headers().getValues("X-Content-Type-Options"));
    }

    @Test
    void pageMayRunItsOwnScriptsAndLoadsNothingFromElsewhere() {
        when().get("/docs/")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .header("Cross-Origin-Resource-Policy", "same-origin");
    }

    @Test
    void whereTlsEndsInFrontBrowsersAreHeldToIt() {
        given().header("X-Forwarded-Proto", "https")
                .when()
                .get("/openapi")
                .then()
                .header("Strict-Transport-Security", "max-age=15768000");
    }

    @Test
    void trustedProxySaysWhoTheClientIs() {
        stubs.http(Service.AID, request -> request.response()
                .end(request.getHeader("X-Forwarded-For") + " " + request.getHeader("X-Forwarded-Proto") + " "
                        + request.getHeader("Forwarded")));
        given().header("X-Forwarded-For", "192.0.2.66, 203.0.113.201, 10.9.9.9")
                .header("X-Forwarded-Proto", "https")
                .header("Host", "api.example")
                .when()
                .get("/v1/aid")
                .then()
                .body(equalTo("203.0.113.201 https for=203.0.113.201;host=\"api.example\";proto=https"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "203.0.113.5:80", ""})
    void whatIsNoAddressIsNotBelieved(String forged) {
        stubs.http(Service.AID, request -> request.response().end(request.getHeader("X-Forwarded-For")));
        given().header("X-Forwarded-For", forged + ", 10.1.1." + (1 + forged.length()))
                .when()
                .get("/v1/aid")
                .then()
                .body(equalTo("10.1.1." + (1 + forged.length())));
    }
}

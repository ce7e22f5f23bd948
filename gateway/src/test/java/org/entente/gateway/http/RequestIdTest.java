package org.entente.gateway.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class RequestIdTest {

    private static final String UUID_PATTERN = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void clientsIdGoesToTheServiceAndComesBackOnce() {
        stubs.http(Service.AID, request -> request.response()
                .putHeader("X-Request-Id", "services-own")
                .end(String.join(",", request.headers().getAll("X-Request-Id"))));

        Response response =
                given().header("X-Request-Id", "caller-7.a_B").when().get("/v1/aid");
        assertEquals(List.of("caller-7.a_B"), response.headers().getValues("X-Request-Id"));
        assertEquals("caller-7.a_B", response.asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "with space",
                "a\u00e4",
                "${jndi:x}",
                "0123456789012345678901234567890123456789012345678901234567890123x"
            })
    void idThatCouldSpoilALogIsReplaced(String id) {
        given().header("X-Request-Id", id)
                .when()
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", matchesPattern(UUID_PATTERN));
    }

    @Test
    void twoIdsAreNone() {
        given().header("X-Request-Id", "one", "two")
                .when()
                .get("/v1/nothing")
                .then()
                .header("X-Request-Id", matchesPattern(UUID_PATTERN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/nothing", "/v1/aid", "/health", "/openapi", "/docs/"})
    void everyAnswerHasIt(String path) {
        Response response = given().header("X-Request-Id", "caller-8").when().get(path);
        assertEquals(List.of("caller-8"), response.headers().getValues("X-Request-Id"));
    }

    @Test
    void problemsNameIt() {
        given().header("X-Request-Id", "caller-9")
                .when()
                .get("/v1/nothing")
                .then()
                .body("requestId", equalTo("caller-9"));
    }
}

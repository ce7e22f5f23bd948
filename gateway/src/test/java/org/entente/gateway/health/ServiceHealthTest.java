package org.entente.gateway.health;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ServiceHealthTest {

    @Inject
    Vertx vertx;

    @Inject
    StubServices stubs;

    @TestHTTPResource(value = "/health/", management = true)
    URI probes;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void isUpWhenAllServicesAreReady() {
        stubs.http(Service.EVENTS, ServiceHealthTest::ready);
        stubs.http(Service.AID, ServiceHealthTest::ready);
        stubs.http(Service.TRADE, ServiceHealthTest::ready);

        when().get("/health")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Cache-Control", "no-store")
                .body("status", equalTo("UP"))
                .body("services.events", equalTo(Map.of("status", "UP", "circuit", "closed", "contract", "unknown")))
                .body("services.aid.status", equalTo("UP"))
                .body("services.trade.status", equalTo("UP"));
    }

    @Test
    void isDegradedAndTellsWhyEachServiceIsDown() {
        stubs.http(Service.EVENTS, ServiceHealthTest::ready);
        stubs.http(
                Service.TRADE, request -> request.response().setStatusCode(503).end());

        when().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("services.events.status", equalTo("UP"))
                .body("services.aid.status", equalTo("DOWN"))
                .body("services.aid.reason", equalTo("not reached"))
                .body("services.trade.status", equalTo("DOWN"))
                .body("services.trade.reason", equalTo("answered 503"));
    }

    @Test
    void doesNotWaitForAServiceThatHangs() {
        stubs.http(Service.EVENTS, ServiceHealthTest::ready);
        stubs.http(Service.AID, request -> {});
        stubs.http(Service.TRADE, ServiceHealthTest::ready);

        when().get("/health")
                .then()
                .statusCode(200)
                .body("status", equalTo("DEGRADED"))
                .body("services.aid.reason", equalTo("too slow"));
    }

    @Test
    void isDownWhenNoServiceAnswers() {
        when().get("/health").then().statusCode(503).body("status", equalTo("DOWN"));
    }

    @Test
    void gatewayIsAliveAndReadyWithoutServices() {
        for (String probe : List.of("live", "ready", "started")) {
            when().get(probes.resolve(probe)).then().statusCode(200).body("status", equalTo("UP"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/q/health/live", "/q/metrics"})
    void whatIsForOperatorsIsNotInFront(String path) {
        when().get(path).then().statusCode(404).contentType("application/problem+json");
    }

    private static void ready(HttpServerRequest request) {
        request.response()
                .setStatusCode("/q/health/ready".equals(request.uri()) ? 200 : 404)
                .end();
    }
}

package org.entente.gateway.proxy;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class MetricsTest {

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void exchangesAreCountedOnceAndNotForEachAddressAtTheServicesToo() {
        stubs.http(Service.EVENTS, request -> request.response().end("here"));
        when().get("/v1/events/x").then().statusCode(200);

        when().get("/q/metrics")
                .then()
                .body(containsString("http_server_requests_seconds_count{"))
                .body(not(containsString("http_client_requests")));
    }
}

package org.entente.gateway.contract;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ContractWatchTest {

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    StubServices stubs;

    @Inject
    ContractWatch watch;

    private ObjectNode live;

    @BeforeEach
    void takeAidsPartOfTheContract() throws IOException {
        try (InputStream in = ContractWatch.class.getResourceAsStream("/contract/openapi.json")) {
            live = (ObjectNode) new JsonMapper().readTree(in);
        }
        List<String> others = live.path("paths").properties().stream()
                .map(path -> path.getKey())
                .filter(path -> !Service.AID.owns(path))
                .toList();
        live.withObject("/paths").remove(others);
        stubs.http(Service.AID, this::serve);
    }

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void serviceThatSaysTheSameIsTheSame() {
        check();
        when().get("/health")
                .then()
                .body("services.aid.contract", equalTo("same"))
                .body("services.aid.differences", nullValue())
                .body("services.trade.contract", equalTo("unknown"));
        when().get(metrics).then().body(containsString("entente_gateway_contract_differences{service=\"aid\"} 0.0"));
    }

    @Test
    void whatDiffersIsNamedInHealthAndCounted() {
        live.withObject("/paths").remove("/v1/aid/activities/{id}");
        ((ObjectNode) live.path("paths").path("/v1/aid/activities").path("get")).put("summary", "Else");
        live.withObject("/components/schemas/Problem").put("title", "Else");
        check();
        when().get("/health")
                .then()
                .body("services.aid.contract", equalTo("differs"))
                .body(
                        "services.aid.differences",
                        equalTo(List.of(
                                "GET /v1/aid/activities", "/v1/aid/activities/{id}", "#/components/schemas/Problem")));
        when().get(metrics).then().body(containsString("entente_gateway_contract_differences{service=\"aid\"} 3.0"));
    }

    @Test
    void whatIsInternalAndWhatTheDocumentSaysOfSecurityMakesNoDifference() {
        live.withObject("/paths/~1v1~1aid~1inner/get").put("x-internal", true);
        check();
        assertEquals(List.of(), watch.differences(Service.AID).orElseThrow());
    }

    private void check() {
        watch.checkAll().toCompletionStage().toCompletableFuture().join();
    }

    private void serve(HttpServerRequest request) {
        boolean contract = request.uri().equals("/q/openapi?format=json");
        request.response().setStatusCode(contract ? 200 : 404).end(contract ? live.toString() : "");
    }
}

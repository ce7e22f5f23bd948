package org.entente.gateway.signals;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.Socket;
import java.net.URL;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class RequestSignalsTest {

    private static final String COUNT = "entente_gateway_requests_seconds_count";
    private static final String UPSTREAM = "entente_gateway_upstream_seconds_count";

    @TestHTTPResource(value = "/metrics", management = true)
    URL metrics;

    @Inject
    StubServices stubs;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    @Test
    void requestsAreCountedByThePathsOfTheContractAndByNoOther() {
        stubs.http(Service.AID, request -> request.response().setStatusCode(418).end());
        when().get("/v1/aid/activities/made-up-1");
        when().get("/v1/aid/made-up-2");
        given().request("MADEUP", "/v1/made-up-3");

        Scrape scrape = Scrape.of(metrics);
        assertEquals(1, scrape.value(COUNT, "method=\"GET\"", "route=\"/v1/aid/activities/{id}\"", "status=\"418\""));
        assertEquals(1, scrape.value(COUNT, "method=\"GET\"", "route=\"other\"", "status=\"418\""));
        assertEquals(1, scrape.value(COUNT, "method=\"OTHER\"", "route=\"other\"", "status=\"404\""));
        assertFalse(scrape.text().contains("made-up"), scrape.text());
        assertFalse(scrape.text().contains("MADEUP"), scrape.text());
    }

    @Test
    void callsToAServiceAreMeasuredByWhatCameOfThem() {
        double refusedBefore = Scrape.of(metrics).value(UPSTREAM, "trade", "read", "no_answer");
        when().get("/v1/trade/datasets").then().statusCode(503);
        stubs.http(
                Service.TRADE, request -> request.response().setStatusCode(500).end());
        when().get("/v1/trade/datasets").then().statusCode(500);

        Scrape scrape = Scrape.of(metrics);
        assertEquals(refusedBefore + 1, scrape.value(UPSTREAM, "trade", "read", "no_answer"));
        assertTrue(scrape.value(UPSTREAM, "trade", "read", "server_error") >= 1);
        assertEquals(0, scrape.value("entente_gateway_upstream_active", "trade", "read"));
        assertTrue(scrape.text().contains("entente_gateway_upstream_seconds_bucket"));
    }

    @Test
    void clientThatLeavesBeforeTheAnswerIsCountedAndHoldsNothing() throws Exception {
        stubs.http(Service.EVENTS, request -> {});
        String[] leaving = {"method=\"GET\"", "route=\"/v1/events\"", "status=\"0\""};
        double before = Scrape.of(metrics).value(COUNT, leaving);
        try (Socket client = RawClient.open()) {
            client.getOutputStream().write("GET /v1/events HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(US_ASCII));
            await().until(() -> Scrape.of(metrics).value("entente_gateway_upstream_active", "events", "read") == 1);
        }
        await().atMost(10, TimeUnit.SECONDS)
                .until(() -> Scrape.of(metrics).value(COUNT, leaving) == before + 1
                        && Scrape.of(metrics).value("entente_gateway_upstream_active", "events", "read") == 0);
    }

    @Test
    void allThatCanBeRefusedOrCutIsThereFromTheStart() {
        String scrape = Scrape.of(metrics).text();
        for (String name : new String[] {
            "entente_gateway_rate_refusals_total{policy=\"address\"}",
            "entente_gateway_rate_refusals_total{policy=\"subject\"}",
            "entente_gateway_circuit_refusals_total{service=\"events\"}",
            "entente_gateway_streams_cut_total ",
            "entente_gateway_streams_refused_total ",
            "entente_gateway_streams ",
            "entente_gateway_feed_down{service=\"trade\"}",
            "entente_gateway_requests_active "
        }) {
            assertTrue(scrape.contains("\n" + name), name + " is not in\n" + scrape);
        }
    }
}

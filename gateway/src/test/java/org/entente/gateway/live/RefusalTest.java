package org.entente.gateway.live;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.gateway.RawClient;
import org.entente.gateway.ServicePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused before a stream begins. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class RefusalTest extends OnTheBench {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "after=|after|'' does not begin with the name of a service",
                "after=1-5|after|'1-5' does not begin with the name of a service",
                "after=people.1-5|after|'people.1-5' does not begin with the name of a service",
                "after=aid.1-05|after|'aid.1-05' does not end with a cursor",
                "after=aid.0-5|after|'aid.0-5' does not end with a cursor",
                "after=aid.now|after|'aid.now' does not end with a cursor",
                "after=aid|after|'aid' does not end with a cursor",
                "after=aid.1-5,|after|'' does not begin with the name of a service",
                "after=aid.1-5,aid.1-6|after|'aid.1-6' names aid a second time",
                "after=aid.1-5&after=now|after|after is given 2 times",
                "service=people|service|There is no service 'people'; there are events, aid, trade.",
                "type=|type|type has an empty value.",
                "subject=topic/a,|subject|subject has an empty value.",
                "tpye=topic|tpye|This path takes after, changed, service, subject, type.",
            })
    void refusesAMalformedQuery(String query, String parameter, String detail) {
        refused(given(), "?" + query, 400)
                .body("errors.parameter", equalTo(List.of(parameter)))
                .body("detail", containsString(detail));
    }

    @Test
    void refusesAMalformedLastEventId() {
        refused(given().header("Last-Event-ID", "17"), "", 400)
                .body("errors.parameter", equalTo(List.of("Last-Event-ID")));
    }

    @Test
    void passesOnWhatTheOnlyServiceSaysOfAFilter() {
        refused(given(), "?service=events&type=activity", 400)
                .body("detail", equalTo("events has no type activity."))
                .body("errors.parameter", equalTo(List.of("type")));
    }

    @Test
    void passesOnWhatAllServicesSayOfAFilter() {
        refused(given(), "?type=topic,x&subject=activity/1", 400)
                .body(
                        "detail",
                        equalTo(
                                "events: events has no type x. aid: aid has no type topic. trade: trade has no type topic."));
    }

    @Test
    void refusesWritesOfEveryKind() {
        given().post("/v1/changes")
                .then()
                .statusCode(405)
                .contentType("application/problem+json")
                .header("Allow", "GET, HEAD")
                .body("detail", equalTo("This path takes GET, HEAD alone."));
    }

    @Test
    void refusesHttp10() throws IOException {
        String answer = RawClient.exchange("GET /v1/changes HTTP/1.0\r\nHost: localhost\r\n\r\n");
        assertTrue(answer.startsWith("HTTP/1.0 505 "), answer);
        assertEquals(List.of("/problems/http-version-not-supported"), RawClient.members(answer, "type"));
    }

    @Test
    void oneAddressHasOnlySoManyStreams() {
        for (int i = 0; i < 8; i++) {
            bench.open("").next("start");
        }
        refused(given(), "", 429)
                .header("Retry-After", "30")
                .body("type", endsWith("/too-many-streams"))
                .body("detail", containsString("This address has 8 live streams open"));
        bench.stop();
        bench.start();
        bench.open("").next("start");
    }

    @Test
    void allAddressesTogetherHaveOnlySoManyStreams() throws IOException {
        List<Socket> streams = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Socket socket = from("127.0.0." + (2 + i % 2));
            streams.add(socket);
            assertEquals("HTTP/1.1 200 OK", firstLine(socket));
        }
        refused(given(), "", 429).body("detail", containsString("All 12 live streams are taken"));
        for (Socket socket : streams) {
            socket.close();
        }
        await().until(() -> bench.streams() == 0);
    }

    private static Socket from(String address) throws IOException {
        Socket socket = new Socket("127.0.0.1", RestAssured.port, InetAddress.getByName(address), 0);
        socket.getOutputStream()
                .write("GET /v1/changes HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    private static String firstLine(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII)).readLine();
    }

    private static ValidatableResponse refused(RequestSpecification request, String query, int status) {
        return request.get(LiveBench.url(query))
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("instance", equalTo("/v1/changes"))
                .body("requestId", notNullValue());
    }
}

package org.entente.gateway.proxy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.vertx.core.net.NetSocket;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.entente.gateway.RawClient;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong, a token stands in no log and in no problem. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class SecrecyTest {

    private static final String SECRET = "s3cr3t-t0k3n";
    private static final Logger ROOT = Logger.getLogger("");

    @Inject
    StubServices stubs;

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        ROOT.addHandler(lines);
    }

    @AfterEach
    void stop() {
        ROOT.removeHandler(lines);
        stubs.stop();
    }

    @Test
    void failuresOfAServiceAreToldWithoutTheToken() {
        assertHidden(503, ask("/v1/aid/x"));
        stubs.raw(Service.AID, "what is HTTP?\r\n\r\n", NetSocket::close);
        assertHidden(502, ask("/v1/aid/x"));
        stubs.http(Service.TRADE, request -> {});
        assertHidden(504, ask("/v1/trade/x"));
        assertEquals(
                3, lines.texts.stream().filter(line -> line.contains("id-7")).count(), lines.texts.toString());
    }

    @Test
    void refusalsOfTheGatewayAreToldWithoutTheToken() throws Exception {
        assertHidden(404, ask("/v1/nothing"));
        assertHidden(
                400,
                given().header("Authorization", "Bearer " + SECRET).when().get("/v1/changes?x=" + SECRET + "1"),
                "unknown-parameter");
        String head = "Authorization: Bearer " + SECRET + "\r\nConnection: close\r\n";
        assertFalse(
                RawClient.exchange("GET /v1/aid HTTP/1.1\r\n" + head + "\r\n").contains(SECRET));
        assertFalse(RawClient.exchange("GET /v1/aid HTTP/1.1\r\nHost: a\r\nBad Name: 1\r\n" + head + "\r\n")
                .contains(SECRET));
        assertFalse(lines.texts.toString().contains(SECRET), lines.texts.toString());
    }

    private static Response ask(String path) {
        return given().header("Authorization", "Bearer " + SECRET)
                .header("X-Request-Id", "id-7")
                .when()
                .get(path + "?access_token=" + SECRET);
    }

    private void assertHidden(int status, Response answer) {
        assertHidden(status, answer, "/problems/");
    }

    private void assertHidden(int status, Response answer, String type) {
        assertEquals(status, answer.statusCode());
        String whole = answer.headers() + answer.asString();
        assertEquals(true, whole.contains(type), whole);
        assertFalse(whole.contains(SECRET), whole);
        assertFalse(lines.texts.toString().contains(SECRET), lines.texts.toString());
    }

    /** All that is logged, with the traces of what was thrown. */
    private static final class Lines extends Handler {
        private final List<String> texts = Collections.synchronizedList(new ArrayList<>());
        private final Formatter formatter = new SimpleFormatter();

        Lines() {
            setLevel(Level.ALL);
        }

        @Override
        public void publish(LogRecord event) {
            texts.add(formatter.format(event));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

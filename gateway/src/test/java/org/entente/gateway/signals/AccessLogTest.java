package org.entente.gateway.signals;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class AccessLogTest {

    private static final Logger LOG = Logger.getLogger("org.entente.gateway.access");

    @Inject
    StubServices stubs;

    private final Lines lines = new Lines();

    @BeforeEach
    void listen() {
        LOG.addHandler(lines);
    }

    @AfterEach
    void stop() {
        LOG.removeHandler(lines);
        stubs.stop();
    }

    @Test
    void requestHasOneLineThatSaysWhatBecameOfItAndNothingOfWhatItHeld() {
        stubs.http(Service.AID, request -> request.response().end("12345"));
        given().header("Authorization", "Bearer s3cr3t")
                .header("X-Request-Id", "id-1")
                .get("/v1/aid/activities/s3cr3t?access_token=s3cr3t");

        await().until(() -> lines.all.size() == 1);
        ExtLogRecord line = lines.all.get(0);
        Map<String, String> about = new TreeMap<>(line.getMdcCopy());
        assertTrue(Integer.parseInt(about.remove("millis")) >= 0);
        assertEquals(
                Map.of(
                        "bytes", "5",
                        "client", "127.0.0.0/24",
                        "method", "GET",
                        "requestId", "id-1",
                        "route", "/v1/aid/activities/{id}",
                        "status", "200"),
                about);
        String text = new PatternFormatter("%s").format(line);
        assertTrue(text.matches("GET /v1/aid/activities/\\{id} 200 in [0-9]+ ms, 5 bytes, to 127.0.0.0/24"), text);
        assertFalse((text + line.getMdcCopy()).contains("s3cr3t"));
    }

    @Test
    void refusalsHaveALineToo() {
        given().get("/v1/nothing").then().statusCode(404);
        await().until(() -> lines.all.size() == 1);
        assertEquals("404", lines.all.get(0).getMdc("status"));
        assertEquals("other", lines.all.get(0).getMdc("route"));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.7, 203.0.113.0/24",
        "2001:db8:1:2::7, 2001:0db8:0001::/48",
        "::1, 0000:0000:0000::/48",
        "unknown, unknown"
    })
    void clientIsTheNetworkThatItIsIn(String address, String network) {
        assertEquals(network, AccessLog.network(address));
    }

    private static final class Lines extends Handler {
        private final List<ExtLogRecord> all = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void publish(LogRecord line) {
            ExtLogRecord whole = ExtLogRecord.wrap(line);
            whole.copyMdc();
            all.add(whole);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}

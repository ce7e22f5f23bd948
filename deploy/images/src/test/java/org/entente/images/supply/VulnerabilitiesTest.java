package org.entente.images.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.parts.FreePorts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Against a stand-in for the database, which is far away and knows other things every day. */
class VulnerabilitiesTest {
    private static final List<Component> TWO =
            List.of(LockTest.library("a", "1", "aa"), LockTest.library("b", "2", "bb"));

    private final AtomicReference<String> question = new AtomicReference<>();
    private final Properties accepted = new Properties();
    private HttpServer database;
    private String answer;

    @BeforeEach
    void start() throws IOException {
        database = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        database.createContext("/v1/querybatch", exchange -> {
            question.set(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
            byte[] body = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        database.start();
    }

    @AfterEach
    void stop() {
        database.stop(0);
    }

    @Test
    void whereNothingIsKnownAllIsWell() throws Exception {
        answer = "{\"results\":[{},{}]}";
        assertEquals(0, check(database.getAddress().getPort()));
        assertEquals(
                "{\"queries\":[{\"package\":{\"purl\":\"pkg:maven/g/a@1\"}},"
                        + "{\"package\":{\"purl\":\"pkg:maven/g/b@2\"}}]}",
                question.get());
    }

    @Test
    void aKnownWeaknessCounts() throws Exception {
        answer = "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"}]}]}";
        assertEquals(Vulnerabilities.KNOWN, check(database.getAddress().getPort()));
    }

    @Test
    void anAcceptedOneDoesNot() throws Exception {
        accepted.setProperty("GHSA-1", "only the client half is used");
        answer = "{\"results\":[{},{\"vulns\":[{\"id\":\"GHSA-1\"}]}]}";
        assertEquals(0, check(database.getAddress().getPort()));
    }

    @Test
    void anAnswerToLessThanAllQuestionsIsNone() throws Exception {
        answer = "{\"results\":[{}]}";
        assertEquals(Vulnerabilities.NOT_CHECKED, check(database.getAddress().getPort()));
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldApart() throws Exception {
        assertEquals(Vulnerabilities.NOT_CHECKED, check(FreePorts.one()));
    }

    private int check(int port) throws InterruptedException {
        return new Vulnerabilities(URI.create("http://127.0.0.1:" + port), accepted).check(TWO);
    }
}

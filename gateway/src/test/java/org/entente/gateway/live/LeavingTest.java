package org.entente.gateway.live;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gateway.ServicePorts;
import org.junit.jupiter.api.Test;

/** Clients that take nothing, and clients that leave. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class LeavingTest extends OnTheBench {

    private static final Pattern WHOLE = Pattern.compile("id: (events\\.1-(\\d+))\nevent: change\ndata: (.*)\n\n");
    private static final int PADDING = 8 * 1024;
    private static final int CHANGES = 3000;

    @Test
    void slowClientIsDisconnectedAndItsLastIdIsGood() throws IOException {
        for (int i = 0; i < CHANGES; i++) {
            bench.events().publishPadded("topic/trade", PADDING);
        }
        long last = 0;
        String id = "events.1-0";
        try (Socket client = new Socket()) {
            client.setReceiveBufferSize(16 * 1024);
            client.connect(new InetSocketAddress("127.0.0.1", RestAssured.port));
            client.getOutputStream()
                    .write(("GET /v1/changes?service=events&after=events.1-0 HTTP/1.1\r\nHost: localhost\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.streams() == 1);
            await().atMost(Duration.ofSeconds(15)).until(() -> bench.streams() == 0);
            int pages = bench.events().asked().size();
            assertTrue(pages < CHANGES / 2, "it asked " + pages + " times for a client that takes nothing");
            client.setSoTimeout(5000);
            Matcher whole = WHOLE.matcher(unchunked(read(client)));
            while (whole.find()) {
                id = whole.group(1);
                assertEquals(++last, Long.parseLong(whole.group(2)));
                assertEquals(last, Long.parseLong(new JsonObject(whole.group(3)).getString("sequence")));
            }
        }
        assertTrue(last > 0 && last < CHANGES, "it has got up to " + last);
        SseClient resumed = bench.open("?service=events", id);
        resumed.next("start");
        for (long position = last + 1; position <= CHANGES; position++) {
            assertEquals("events.1-" + position, resumed.next().id());
        }
    }

    /** What had been sent before the connection broke off. */
    private static String read(Socket client) {
        StringBuilder all = new StringBuilder();
        byte[] part = new byte[8192];
        try {
            for (int length = client.getInputStream().read(part);
                    length > 0;
                    length = client.getInputStream().read(part)) {
                all.append(new String(part, 0, length, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException reset) {
            // As good an end as any.
        }
        return all.toString();
    }

    private static String unchunked(String answer) {
        StringBuilder body = new StringBuilder();
        int at = answer.indexOf("\r\n\r\n") + 4;
        while (at < answer.length()) {
            int line = answer.indexOf("\r\n", at);
            if (line < 0) {
                break;
            }
            int length = Integer.parseInt(answer.substring(at, line), 16);
            assertTrue(length > 0, "a stream that was cut looks complete");
            body.append(answer, line + 2, Math.min(answer.length(), line + 2 + length));
            at = line + 2 + length + 2;
        }
        return body.toString();
    }

    @Test
    void clientThatLeavesFreesEverything() {
        SseClient client = bench.open("");
        client.next("start");
        await().until(() -> bench.events().polls() == 1);
        client.close();
        await().atMost(Duration.ofSeconds(2)).until(() -> bench.streams() == 0);
        await().until(() -> !bench.following());
        await().until(() -> bench.events().givenUp() == 1);
    }

    @Test
    void clientThatLeavesWhileItsFilterIsCheckedFreesItsPlace() throws IOException {
        bench.events().mute(true);
        try (Socket client = new Socket("127.0.0.1", RestAssured.port)) {
            client.getOutputStream()
                    .write("GET /v1/changes?type=topic HTTP/1.1\r\nHost: localhost\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            await().until(() -> bench.streams() == 1);
        }
        await().atMost(Duration.ofMillis(800)).until(() -> bench.streams() == 0);
    }

    @Test
    void clientThatLeavesWhileItIsCaughtUpIsNotReadFor() {
        for (int i = 0; i < CHANGES; i++) {
            bench.events().publishPadded("topic/trade", 1024);
        }
        SseClient client = bench.open("?service=events", "events.1-0");
        client.next("change");
        client.close();
        await().until(() -> bench.streams() == 0);
        int asked = bench.events().asked().size();
        SseClient other = bench.open("?service=events");
        other.next("start");
        assertTrue(bench.events().asked().size() <= asked + 1, "pages for nobody");
    }
}

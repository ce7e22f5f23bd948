package org.entente.gateway.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.ServicePorts;

/** An aid service in the tests' own process, for a packaged gateway: it answers "here", below {@code /slow} after 3 s. */
public final class AnsweringAid implements QuarkusTestResourceLifecycleManager {

    private static final int SECONDS = 3;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> answer(exchange, "here"));
        server.createContext("/v1/aid/slow", exchange -> CompletableFuture.delayedExecutor(SECONDS, TimeUnit.SECONDS)
                .execute(() -> answer(exchange, "late")));
        server.setExecutor(threads);
        server.start();
        Map<String, String> settings = new HashMap<>(new ServicePorts().start());
        settings.put(
                "entente.gateway.services.aid.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
        settings.put("entente.gateway.head-timeout", "2S");
        settings.put("quarkus.http.idle-timeout", "8S");
        return settings;
    }

    private static void answer(HttpExchange exchange, String text) {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            byte[] body = text.getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
        threads.shutdownNow();
    }
}

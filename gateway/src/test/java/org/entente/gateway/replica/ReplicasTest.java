package org.entente.gateway.replica;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.entente.gateway.GatewayConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One service at two addresses, of which each may be away, on its way out, or broken. */
@QuarkusTest
@QuarkusTestResource(value = TwoAddresses.class, restrictToAnnotatedClass = true)
class ReplicasTest {

    @Inject
    Vertx vertx;

    @Inject
    GatewayConfig config;

    private final List<HttpServer> running = new ArrayList<>();

    @AfterEach
    void stop() {
        running.forEach(this::close);
    }

    @Test
    void areAskedInTurn() {
        serve(0, answering("first"));
        serve(1, answering("second"));
        awaitAnswersOf("first", "second");

        List<String> answers = IntStream.range(0, 6).mapToObj(n -> read()).toList();

        assertEquals(3, answers.stream().filter("first"::equals).count(), answers.toString());
        assertEquals(3, answers.stream().filter("second"::equals).count(), answers.toString());
    }

    @Test
    void oneThatTakesNoConnectionsIsPassedOverByReadsAndWrites() {
        HttpServer first = serve(0, answering("first"));
        serve(1, answering("second"));
        awaitAnswersOf("first", "second");
        close(first);

        for (int n = 0; n < 10; n++) {
            when().get("/v1/aid/x").then().statusCode(200).body(equalTo("second"));
            given().body("x".repeat(100_000))
                    .post("/v1/aid/x")
                    .then()
                    .statusCode(200)
                    .body(equalTo("second"));
        }
        serve(0, answering("back"));
        awaitAnswersOf("back", "second");
    }

    @Test
    void oneThatSaysItStopsGetsNothingNew() {
        serve(0, request -> request.response().putHeader("Connection", "close").end("leaving"));
        serve(1, answering("stays"));
        await().until(this::read, "stays"::equals);
        await().pollDelay(config.upstream().probeInterval().multipliedBy(2)).until(() -> true);

        for (int n = 0; n < 10; n++) {
            when().get("/v1/aid/x")
                    .then()
                    .statusCode(200)
                    .header("Connection", equalTo(null))
                    .body(equalTo("stays"));
        }
    }

    @Test
    void oneThatSaysItStopsIsBetterThanNone() {
        serve(0, request -> request.response().putHeader("Connection", "close").end("leaving"));
        await().until(() -> when().get("/v1/aid/x").statusCode() == 200);
        assertEquals("leaving", read());
    }

    @Test
    void readWhoseReplicaDiesIsReadElsewhereAndAWriteIsNot() {
        HttpServer first = serve(0, answering("first"));
        serve(1, answering("second"));
        awaitAnswersOf("first", "second");
        close(first);
        serve(0, request -> {
            if (request.path().equals("/q/serving")) {
                request.response().end();
            } else {
                request.connection().close();
            }
        });

        for (int n = 0; n < 6; n++) {
            when().get("/v1/aid/x").then().statusCode(200).body(equalTo("second"));
        }
        // Nobody knows whether it was carried out.
        await().atMost(Duration.ofSeconds(10))
                .until(() -> given().body("x").post("/v1/aid/x").statusCode() == 502);
    }

    private static Handler<HttpServerRequest> answering(String name) {
        return request -> request.response().end(name);
    }

    private String read() {
        return when().get("/v1/aid/x").asString();
    }

    /** A replica that was away is asked again after the next look. */
    private void awaitAnswersOf(String one, String other) {
        await().until(() -> {
            List<String> two = List.of(read(), read());
            return two.contains(one) && two.contains(other);
        });
    }

    private HttpServer serve(int number, Handler<HttpServerRequest> handler) {
        int port = ConfigProvider.getConfig()
                .getValues("entente.gateway.services.aid.url", URI.class)
                .get(number)
                .getPort();
        HttpServer server = await().ignoreException(CompletionException.class)
                .until(
                        () -> vertx.createHttpServer()
                                .requestHandler(handler)
                                .listen(port, "127.0.0.1")
                                .toCompletionStage()
                                .toCompletableFuture()
                                .join(),
                        Objects::nonNull);
        running.add(server);
        return server;
    }

    private void close(HttpServer server) {
        server.close().toCompletionStage().toCompletableFuture().join();
    }
}

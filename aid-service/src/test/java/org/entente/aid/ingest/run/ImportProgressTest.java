package org.entente.aid.ingest.run;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.entente.chassis.testkit.Gate;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportProgressTest {

    @TestHTTPResource
    URI service;

    @Test
    void streamTellsEachStepAndEndsWithTheRun() {
        String scope = Runs.scope();
        String id = Runs.created(scope, "merge", "partial");
        List<String> lines = Collections.synchronizedList(new ArrayList<>());
        CompletableFuture<HttpResponse<Stream<String>>> answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(service.resolve(Runs.PATH + "/" + id + "/progress"))
                                .build(),
                        BodyHandlers.ofLines());
        CompletableFuture<Void> end = answer.thenAcceptAsync(got -> got.body().forEach(lines::add));
        await().until(() -> phases(lines).contains("waiting"));

        Runs.send(id, Runs.lines(1, 250) + "#gate " + scope + "\n");
        await().until(() -> phases(lines).contains("running"));
        Gate.of(scope).open();
        end.join();

        assertEquals(
                "text/event-stream",
                answer.join().headers().firstValue("Content-Type").orElseThrow());
        List<String> phases = phases(lines);
        assertEquals("completed", phases.get(phases.size() - 1));
        assertTrue(lines.contains("event:progress"), lines.toString());
        assertEquals(250, views(lines).get(phases.size() - 1).getInt("rows.created"));
    }

    @Test
    void streamOfAFinishedRunTellsItAndEnds() throws Exception {
        String id = Runs.finished(Runs.scope(), "merge", "atomic", "a;1\n").getString("id");

        HttpResponse<Stream<String>> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(service.resolve(Runs.PATH + "/" + id + "/progress"))
                                .build(),
                        BodyHandlers.ofLines());

        assertEquals(List.of("completed"), phases(answer.body().toList()));
    }

    private static List<String> phases(List<String> lines) {
        return views(lines).stream().map(view -> view.getString("phase")).toList();
    }

    private static List<JsonPath> views(List<String> lines) {
        synchronized (lines) {
            return lines.stream()
                    .filter(line -> line.startsWith("data:"))
                    .map(line -> JsonPath.from(line.substring("data:".length())))
                    .toList();
        }
    }
}

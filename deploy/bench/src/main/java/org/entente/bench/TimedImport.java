package org.entente.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Replica;

/** Imports files by a service, and looks at its memory meanwhile. */
final class TimedImport {

    static final Duration PATIENCE = Duration.ofMinutes(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Replica service;
    private final String imports;
    private final String token;

    /** @param imports the path of its import runs */
    TimedImport(Replica service, String imports, String token) {
        this.service = service;
        this.imports = imports;
        this.token = token;
    }

    /**
     * An import that has ended.
     *
     * @param run as it is then
     * @param uploaded seconds until the content was there
     * @param took seconds from then to the end
     * @param memory of the service meanwhile
     */
    record Result(JsonNode run, double uploaded, double took, PeakMemory memory) {}

    /** @param draft of the run */
    Result of(String draft, String contentType, Path file) throws IOException, InterruptedException {
        String created = send("POST", imports, "application/json", BodyPublishers.ofString(draft));
        String run = imports + "/" + Json.tree(created).path("id").asText();
        long start = System.nanoTime();
        send("PUT", run + "/content", contentType, BodyPublishers.ofFile(file));
        double uploaded = seconds(start);
        PeakMemory memory = new PeakMemory(service);
        JsonNode state = Json.tree(service.get(run).body());
        while (state.path("finishedAt").isMissingNode()
                || state.path("finishedAt").isNull()) {
            if (seconds(start) > PATIENCE.toSeconds()) {
                throw new IllegalStateException("The import does not end: " + state);
            }
            memory.look();
            state = Json.tree(service.get(run).body());
        }
        return new Result(state, uploaded, seconds(start) - uploaded, memory);
    }

    private String send(String method, String path, String contentType, BodyPublisher body)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.base() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", contentType)
                .timeout(PATIENCE)
                .method(method, body)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}

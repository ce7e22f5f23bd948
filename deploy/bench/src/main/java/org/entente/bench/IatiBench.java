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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/**
 * How fast a large IATI file is imported, new and again unchanged, and how much memory the service takes for it: one
 * packaged aid service with a heap of at most 256 MiB, one database server and one broker, all on this machine.
 */
public final class IatiBench {

    private static final double MEGABYTE = 1_000_000;
    private static final Duration PATIENCE = Duration.ofMinutes(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Replica service;
    private final String token;
    private final String commit;

    private IatiBench(Replica service, String token, String commit) {
        this.service = service;
        this.token = token;
        this.commit = commit;
    }

    /** @param arguments a folder of IATI files, megabytes of the file to import, {@code atomic} or {@code partial} */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path file = Files.createTempFile(Path.of("target").toAbsolutePath(), "iati-", ".xml");
        try (RealParts parts = RealParts.fresh();
                Replica service = Replica.start("aid", "bench", parts)) {
            long bytes = Long.parseLong(arguments[1]) * (long) MEGABYTE;
            long activities = new RepeatedIati(Path.of(arguments[0])).write(file, bytes);
            System.out.printf("file: %.0f MB, %d activities%n", Files.size(file) / MEGABYTE, activities);
            String token = parts.issuer().tokens().token("bench", "editor", "entente", PATIENCE.multipliedBy(2));
            IatiBench bench = new IatiBench(service, token, arguments[2]);
            bench.run("new", file);
            bench.run("unchanged", file);
        } finally {
            Files.delete(file);
        }
        System.exit(0);
    }

    private void run(String what, Path file) throws IOException, InterruptedException {
        String created = send(
                "POST",
                "/v1/aid/imports",
                BodyPublishers.ofString("{\"format\":\"iati-activities\",\"commit\":\"" + commit + "\"}"));
        String run = "/v1/aid/imports/" + Json.tree(created).path("id").asText();
        long start = System.nanoTime();
        send("PUT", run + "/content", BodyPublishers.ofFile(file));
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
        double took = seconds(start) - uploaded;
        long read = state.path("rows").path("read").asLong();
        System.out.printf(
                "%s, %s: %s; uploaded in %.1f s, imported in %.1f s: %.2f MB/s, %.0f activities/s; peak heap %.0f MB,"
                        + " resident %.0f MB%n",
                what,
                commit,
                state.path("rows"),
                uploaded,
                took,
                Files.size(file) / MEGABYTE / took,
                read / took,
                memory.heap() / MEGABYTE,
                memory.resident() / MEGABYTE);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private String send(String method, String path, BodyPublisher body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(service.base() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", method.equals("POST") ? "application/json" : "application/xml")
                .timeout(PATIENCE)
                .method(method, body)
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}

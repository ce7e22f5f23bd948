package org.entente.local.seed;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Reads and writes one record at a time; waits, within a bound, for a platform that is not there yet. */
final class SeedClient {

    /** What became of a record. */
    enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }

    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int PRECONDITION_FAILED = 412;
    private static final int UNAVAILABLE = 503;
    private static final int ATTEMPTS = 3;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(250);

    /** HTTP/1.1 by name, as the client would otherwise ask every proxy on the way for an upgrade to HTTP/2. */
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI gateway;
    private final Supplier<String> token;
    private final Duration patience;

    SeedClient(URI gateway, Supplier<String> token, Duration patience) {
        this.gateway = gateway;
        this.token = token;
        this.patience = patience;
    }

    /**
     * Makes the record what its draft says.
     *
     * @throws SeedRefused where the platform does not take it, or is not there for longer than the patience
     */
    Outcome load(SeedRecord record) {
        // A write whose answer was lost, or another writer, shows as a precondition that failed: read again.
        for (int attempt = 1; ; attempt++) {
            HttpResponse<String> found = send(record, request(record).GET());
            HttpResponse<String> written =
                    switch (found.statusCode()) {
                        case NOT_FOUND -> send(record, put(record).header("If-None-Match", "*"));
                        case OK -> send(record, put(record).header("If-Match", tag(found)));
                        default -> throw SeedRefused.by(found, record);
                    };
            switch (written.statusCode()) {
                case CREATED:
                    return Outcome.CREATED;
                case OK:
                    return tag(written).equals(tag(found)) ? Outcome.UNCHANGED : Outcome.CHANGED;
                case PRECONDITION_FAILED:
                    if (attempt < ATTEMPTS) {
                        continue;
                    }
                    throw SeedRefused.by(written, record);
                default:
                    throw SeedRefused.by(written, record);
            }
        }
    }

    private HttpRequest.Builder request(SeedRecord record) {
        return HttpRequest.newBuilder(gateway.resolve(record.path()))
                .timeout(TIMEOUT)
                .header("Accept", "application/json");
    }

    private HttpRequest.Builder put(SeedRecord record) {
        return request(record)
                .header("Authorization", "Bearer " + token.get())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(record.draft().toString()));
    }

    private static String tag(HttpResponse<String> answer) {
        return answer.headers().firstValue("ETag").orElse("");
    }

    private HttpResponse<String> send(SeedRecord record, HttpRequest.Builder request) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            boolean late = System.nanoTime() >= deadline;
            try {
                HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
                if (answer.statusCode() != UNAVAILABLE || late) {
                    return answer;
                }
            } catch (IOException e) {
                if (late) {
                    throw SeedRefused.unreachable(record, "no answer from " + gateway + " (" + e + ")", e);
                }
            } catch (InterruptedException e) {
                throw interrupted(record, e);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(PAUSE.toMillis());
            } catch (InterruptedException e) {
                throw interrupted(record, e);
            }
        }
    }

    private static SeedRefused interrupted(SeedRecord record, InterruptedException e) {
        Thread.currentThread().interrupt();
        return SeedRefused.unreachable(record, "the load was interrupted", e);
    }
}

package org.entente.local.rolling;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.chassis.http.Json;
import org.entente.parts.Tokens;

/**
 * Requests to one service through the gateway, at a fixed rate of arrivals whatever the answers take: by turns one that
 * writes with an {@code Idempotency-Key}, one that writes without, one that lists and one that reads what was written.
 * Nothing is repeated: each failure is seen.
 */
final class Load implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final URI gateway;
    private final Kind kind;
    private final String token;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private ScheduledFuture<?> arrivals;
    private final AtomicInteger number = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private final Map<String, String> written = new ConcurrentHashMap<>();
    private final Queue<String> failures = new ConcurrentLinkedQueue<>();

    Load(URI gateway, Kind kind, Tokens tokens, int perSecond) {
        this.gateway = gateway;
        this.kind = kind;
        this.token = tokens.editor();
        arrivals = arriving(perSecond);
    }

    /** From now on so many arrive. */
    void rate(int perSecond) {
        arrivals.cancel(false);
        arrivals = arriving(perSecond);
    }

    private ScheduledFuture<?> arriving(int perSecond) {
        return clock.scheduleAtFixedRate(this::arrive, 0, 1_000_000 / perSecond, TimeUnit.MICROSECONDS);
    }

    private void arrive() {
        int mine = number.getAndIncrement();
        String name = kind.service() + "-" + mine;
        switch (mine % 4) {
            case 0 -> write(name, "key-" + name);
            case 1 -> write(name, null);
            case 2 -> read(kind.collection() + "?pageSize=20");
            default ->
                read(written.keySet().stream()
                        .findAny()
                        .map(id -> kind.collection() + "/" + id)
                        .orElse(kind.collection()));
        }
    }

    private void write(String name, String key) {
        HttpRequest.Builder request = request(kind.collection())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(kind.draft().formatted(name)));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        send("POST " + name, request.build(), 201)
                .thenAccept(answer ->
                        written.put(Json.tree(answer.body()).path(idMember()).asText(), answer.body()));
    }

    private String idMember() {
        return kind.type().equals("topic") ? "code" : "id";
    }

    private void read(String path) {
        send("GET " + path, request(path).GET().build(), 200);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(gateway.resolve(path)).timeout(Duration.ofSeconds(20));
    }

    /** Completes with an answer that has the status; any other end is noted. */
    private CompletableFuture<HttpResponse<String>> send(String what, HttpRequest request, int status) {
        Instant begun = Instant.now();
        underWay.incrementAndGet();
        CompletableFuture<HttpResponse<String>> good = new CompletableFuture<>();
        HTTP.sendAsync(request, BodyHandlers.ofString()).whenComplete((answer, failure) -> {
            if (failure != null) {
                failures.add(begun + " " + what + ": " + failure);
            } else if (answer.statusCode() != status) {
                failures.add(begun + " " + what + ": " + answer.statusCode() + " " + answer.body());
            } else {
                good.complete(answer);
                answered.incrementAndGet();
            }
            underWay.decrementAndGet();
        });
        return good;
    }

    /** The renderings that were answered, by id. */
    Map<String, String> written() {
        return written;
    }

    /** Each request that did not end as it should, with its time. */
    Collection<String> failures() {
        return failures;
    }

    /** How many requests have ended well. */
    int answered() {
        return answered.get();
    }

    /** No more arrive; true once all have their answers. */
    boolean isOver() {
        clock.shutdown();
        return clock.isTerminated() && underWay.get() == 0;
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}

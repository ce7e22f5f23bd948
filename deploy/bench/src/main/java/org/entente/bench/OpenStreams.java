package org.entente.bench;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicLong;

/** Clients of the gateway's stream of changes that read all they get and count it. */
final class OpenStreams {

    private static final int OK = 200;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final List<CompletableFuture<HttpResponse<Void>>> answers = new ArrayList<>();
    private final AtomicLong started = new AtomicLong();
    private final AtomicLong changes = new AtomicLong();

    void open(URI gateway, int more) {
        HttpRequest request = HttpRequest.newBuilder(gateway.resolve("/v1/changes"))
                .header("Accept", "text/event-stream")
                .build();
        for (int i = 0; i < more; i++) {
            answers.add(http.sendAsync(request, answer -> {
                if (answer.statusCode() != OK) {
                    throw new IllegalStateException("a stream was answered with " + answer.statusCode());
                }
                return BodyHandlers.fromLineSubscriber(new Lines()).apply(answer);
            }));
        }
    }

    /** How many have been told where they start. */
    long started() {
        return started.get();
    }

    /** How many changes all have got together. */
    long changes() {
        return changes.get();
    }

    /** @throws IllegalStateException if one has ended or was refused */
    void requireAllOpen() {
        answers.stream().filter(CompletableFuture::isDone).findFirst().ifPresent(over -> {
            throw new IllegalStateException(
                    "a stream has ended", over.handle((answer, e) -> e).join());
        });
    }

    private final class Lines implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription lines) {
            lines.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            if (line.equals("event: start")) {
                started.incrementAndGet();
            } else if (line.startsWith("event: ") && !line.equals("event: position")) {
                changes.incrementAndGet();
            }
        }

        @Override
        public void onError(Throwable failure) {}

        @Override
        public void onComplete() {}
    }
}

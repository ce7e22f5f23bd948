package org.entente.bench.load;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;

/**
 * Sends requests at a fixed rate, each at its time whether earlier ones are answered or not, as many users who do not know
 * of each other do. An answer's time counts from when its request was to be sent, not from when it was: what waits in the
 * client counts too, and a server that stands still is not asked less.
 */
public final class OpenLoop implements AutoCloseable {

    /** In flight at a time; more wait in the client. */
    private static final int CONNECTIONS = 128;

    /** Whoever is so far behind will not catch up. */
    private static final int MOST_WAITING = 20_000;

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(10);
    private static final long LONGEST = TimeUnit.MINUTES.toMicros(5);
    private static final int DIGITS = 3;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final HttpClient client;

    public OpenLoop(URI server) {
        client = vertx.createHttpClient(
                new HttpClientOptions()
                        .setDefaultHost(server.getHost())
                        .setDefaultPort(server.getPort())
                        .setKeepAliveTimeout(4)
                        .setMaxWaitQueueSize(-1),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    /**
     * What is sent.
     *
     * @param body null for none
     * @param expected the status of a right answer
     */
    public record Request(HttpMethod method, String path, Map<String, String> headers, String body, int expected) {

        public static Request get(String path) {
            return new Request(HttpMethod.GET, path, Map.of(), null, 200);
        }
    }

    /**
     * What came of a rate.
     *
     * @param windows times in microseconds, in as many parts of equal length
     * @param failed answers that were not right, and requests without any
     * @param achieved right answers a second
     */
    public record Outcome(double rate, double achieved, List<Histogram> windows, long failed) {

        public Histogram all() {
            Histogram all = new Histogram(LONGEST, DIGITS);
            windows.forEach(all::add);
            return all;
        }
    }

    /** One rate for so long. */
    public Outcome run(Supplier<Request> next, double rate, Duration duration, int windows) {
        Run run = new Run(rate, duration, windows);
        long count = (long) (rate * duration.toNanos() / 1e9);
        long start = System.nanoTime();
        for (long i = 0; i < count && run.waiting.get() < MOST_WAITING; i++) {
            long due = start + (long) (i * 1e9 / rate);
            for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
            Request request = next.get();
            int window = (int) (i * windows / count);
            run.waiting.incrementAndGet();
            context.runOnContext(nothing -> send(request)
                    .onComplete(status ->
                            run.answered(window, due, status.succeeded() && status.result() == request.expected())));
        }
        run.sent.complete(null);
        return run.outcome();
    }

    private Future<Integer> send(Request request) {
        return client.request(request.method(), request.path())
                .compose(sent -> {
                    request.headers().forEach(sent::putHeader);
                    return request.body() == null ? sent.send() : sent.send(Buffer.buffer(request.body()));
                })
                .compose(answer -> answer.body().map(body -> answer.statusCode()));
    }

    /** All but the count of those that wait is touched on the one event loop alone. */
    private static final class Run {

        private final double rate;
        private final Duration duration;
        private final List<Histogram> windows = new ArrayList<>();
        private final AtomicInteger waiting = new AtomicInteger();
        private final CompletableFuture<Void> sent = new CompletableFuture<>();
        private final CompletableFuture<Void> over = new CompletableFuture<>();
        private long right;
        private long failed;

        Run(double rate, Duration duration, int count) {
            this.rate = rate;
            this.duration = duration;
            for (int i = 0; i < count; i++) {
                windows.add(new Histogram(LONGEST, DIGITS));
            }
        }

        void answered(int window, long due, boolean fine) {
            windows.get(window).recordValue(Math.min(LONGEST, TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - due)));
            if (fine) {
                right++;
            } else {
                failed++;
            }
            if (waiting.decrementAndGet() == 0 && sent.isDone()) {
                over.complete(null);
            }
        }

        Outcome outcome() {
            long start = System.nanoTime();
            if (waiting.get() > 0) {
                try {
                    over.get(LAST_ANSWERS.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException late) {
                    failed += waiting.get();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException(e);
                } catch (java.util.concurrent.ExecutionException e) {
                    throw new IllegalStateException(e);
                }
            }
            double seconds = duration.toNanos() / 1e9 + (System.nanoTime() - start) / 1e9;
            return new Outcome(rate, right / seconds, windows, failed);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}

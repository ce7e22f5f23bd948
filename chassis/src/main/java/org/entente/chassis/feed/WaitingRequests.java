package org.entente.chassis.feed;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.mutiny.subscription.UniEmitter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.entente.chassis.change.FeedConfig;
import org.entente.chassis.change.FeedSignal;

/**
 * Requests that wait for changes. They hold neither a thread nor a database connection; when there may be changes, one
 * thread looks for all of them in turn, so that a thousand that wait cannot take the connections of those that write.
 */
@ApplicationScoped
class WaitingRequests {

    private final FeedSignal signal;
    private final int most;
    private final Semaphore places;
    private final Set<Waiting> all = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService looking = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "feed-waiting");
        thread.setDaemon(true);
        return thread;
    });
    private volatile boolean closed;

    WaitingRequests(FeedConfig config, FeedSignal signal) {
        this.most = config.mostWaiting();
        this.places = new Semaphore(most);
        this.signal = signal;
    }

    void start(@Observes StartupEvent event, MeterRegistry metrics) {
        signal.onChange(this::lookSoon);
        Gauge.builder("entente.feed.waiting", all::size)
                .description("Requests that wait for changes")
                .register(metrics);
    }

    /** The server waits for its requests before it stops, so these are answered first. */
    void close(@Observes ShutdownDelayInitiatedEvent event) {
        answerAll();
    }

    void stop(@Observes ShutdownEvent event) {
        answerAll();
        looking.shutdown();
    }

    /**
     * Waits until a look finds something, or the time is over; then the answer is the last page without anything.
     *
     * @param count the signal's count before the page was read
     * @param nothing the page that told nothing
     * @param look reads the page after one that told nothing
     * @return fails with {@link TooManyWaiting} where no more may wait
     */
    Uni<FeedPage> await(long count, FeedPage nothing, Duration longest, UnaryOperator<FeedPage> look) {
        Waiting waiting = new Waiting(look, nothing);
        return Uni.createFrom()
                .<FeedPage>emitter(emitter -> add(waiting, emitter, count))
                .onCancellation()
                .invoke(() -> remove(waiting))
                .ifNoItem()
                .after(longest)
                .recoverWithItem(() -> waiting.page)
                // What comes of a page is not the looking thread's business.
                .emitOn(Infrastructure.getDefaultExecutor());
    }

    private void add(Waiting waiting, UniEmitter<? super FeedPage> emitter, long count) {
        if (!places.tryAcquire()) {
            emitter.fail(TooManyWaiting.of(most));
            return;
        }
        waiting.emitter = emitter;
        all.add(waiting);
        if (closed) {
            answer(waiting);
        } else if (signal.count() != count) {
            lookSoon();
        }
    }

    private boolean remove(Waiting waiting) {
        boolean there = all.remove(waiting);
        if (there) {
            places.release();
        }
        return there;
    }

    private void lookSoon() {
        if (!closed && !all.isEmpty() && asked.getAndIncrement() == 0) {
            looking.execute(this::lookForAll);
        }
    }

    private void lookForAll() {
        int seen;
        do {
            seen = asked.get();
            all.forEach(this::look);
        } while (!asked.compareAndSet(seen, 0));
    }

    private void look(Waiting waiting) {
        try {
            waiting.page = waiting.look.apply(waiting.page);
            if (!waiting.page.tellsNothing()) {
                answer(waiting);
            }
        } catch (RuntimeException | Error e) {
            if (remove(waiting)) {
                waiting.emitter.fail(e);
            }
        }
    }

    private void answer(Waiting waiting) {
        if (remove(waiting)) {
            waiting.emitter.complete(waiting.page);
        }
    }

    private void answerAll() {
        closed = true;
        all.forEach(this::answer);
    }

    private static final class Waiting {
        private final UnaryOperator<FeedPage> look;
        private volatile FeedPage page;
        private UniEmitter<? super FeedPage> emitter;

        Waiting(UnaryOperator<FeedPage> look, FeedPage page) {
            this.look = look;
            this.page = page;
        }
    }
}

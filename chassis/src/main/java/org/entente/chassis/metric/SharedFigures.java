package org.entente.chassis.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;

/**
 * Figures that the database has, and so every process of the service alike. One look answers a whole scrape: each gauge
 * would else wait by itself for a pool that is used up.
 *
 * @param <T> all that one look tells
 */
public final class SharedFigures<T> {

    private static final long FRESH_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private final MeterRegistry metrics;
    private final Supplier<T> look;
    private T latest;
    private long lookedAt;

    /** @param look what it tells while the database is away too */
    public SharedFigures(MeterRegistry metrics, Supplier<T> look) {
        this.metrics = metrics;
        this.look = look;
    }

    /** Registers one of the figures. */
    public void gauge(String name, String description, ToDoubleFunction<T> value) {
        Gauge.builder(name, () -> value.applyAsDouble(latest()))
                .description(description + "; the same in every process of the service")
                .register(metrics);
    }

    /** What the last look told, which is a moment ago at most. */
    public synchronized T latest() {
        if (latest == null || System.nanoTime() - lookedAt >= FRESH_NANOS) {
            latest = look.get();
            lookedAt = System.nanoTime();
        }
        return latest;
    }
}

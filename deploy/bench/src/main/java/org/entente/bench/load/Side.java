package org.entente.bench.load;

import java.time.Duration;

/** One of those who are compared: asks one and the same thing in its own way. */
@FunctionalInterface
public interface Side {

    /** Asks for so long, with so many clients at a time. */
    Figures ask(int clients, Duration duration);

    /** The same, with the processor time that the processes of {@code meter} took. */
    default Side metered(CpuMeter meter) {
        return (clients, duration) -> {
            double before = meter.micros();
            long start = System.nanoTime();
            Figures figures = ask(clients, duration);
            double seconds = (System.nanoTime() - start) / 1e9;
            return figures.withCpu((meter.micros() - before) / (figures.rate() * seconds));
        };
    }
}

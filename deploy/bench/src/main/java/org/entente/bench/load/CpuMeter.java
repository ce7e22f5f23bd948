package org.entente.bench.load;

import java.time.Duration;
import java.util.stream.Stream;

/** The processor time of a process and its children: less shaken by what else a machine does than any time of a clock. */
public final class CpuMeter {

    private final ProcessHandle process;

    public CpuMeter(long pid) {
        this.process = ProcessHandle.of(pid).orElseThrow();
    }

    double micros() {
        return Stream.concat(Stream.of(process), process.descendants())
                        .map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                        .mapToLong(Duration::toNanos)
                        .sum()
                / 1e3;
    }
}

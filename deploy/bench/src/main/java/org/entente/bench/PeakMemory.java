package org.entente.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.entente.bench.report.Budget;
import org.entente.bench.report.Line;
import org.entente.chassis.testkit.Replica;

/** The most memory that a service was seen to take. */
final class PeakMemory {

    private static final long KIBIBYTE = 1024;
    private static final double MEGABYTE = 1_000_000;
    private static final double MOST = 400;

    private final Replica service;
    private double heap;

    PeakMemory(Replica service) {
        this.service = service;
    }

    /** Looks once, a little after it is asked to. */
    void look() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(250));
        heap = Math.max(
                heap,
                service.manage("/q/metrics")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_memory_used_bytes{") && line.contains("area=\"heap\""))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum());
    }

    /** What is resident at its peak, beside what a service may take while it exports or imports. */
    Line line(String what) {
        return Line.alone(what, "MB resident", new double[] {resident() / MEGABYTE})
                .within(Budget.oursAtMost(MOST))
                .noting("heap in use at its peak %.0f MB".formatted(heap / MEGABYTE));
    }

    /** Bytes of the heap in use, dead objects among them. */
    double heap() {
        return heap;
    }

    /** Bytes of the process in memory at its peak, as Linux counts them; 0 elsewhere. */
    double resident() {
        Path status = Path.of("/proc", String.valueOf(service.process().pid()), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) * KIBIBYTE)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

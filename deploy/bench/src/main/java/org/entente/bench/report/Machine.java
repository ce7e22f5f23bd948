package org.entente.bench.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.entente.bench.load.Program;

/** What a reader must know of the machine, and nothing that names it. */
final class Machine {

    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final double KIBIBYTES_OF_A_GIBIBYTE = 1 << 20;

    private Machine() {}

    static List<String> facts() {
        List<String> facts = new ArrayList<>();
        facts.add("%d cores, %s %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch")));
        if (Files.exists(MEMORY)) {
            facts.add("%.0f GiB of memory".formatted(memory()));
        }
        facts.add("JDK " + Runtime.version().feature() + " (" + System.getProperty("java.vendor") + " "
                + Runtime.version() + ")");
        Program.version("wrk", "-v").ifPresent(facts::add);
        Program.version("nginx", "-v").ifPresent(facts::add);
        Program.version("pgbench", "--version").ifPresent(facts::add);
        return facts;
    }

    private static double memory() {
        try {
            return Files.readAllLines(MEMORY).stream()
                    .filter(line -> line.startsWith("MemTotal:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIBIBYTES_OF_A_GIBIBYTE)
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.entente.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.entente.parts.Installed;

/** Programs of the distribution that a benchmark runs. */
public final class Program {

    /** Where Debian keeps servers, which is not in everybody's PATH. */
    private static final String SERVERS = "/usr/sbin";

    private Program() {}

    /**
     * Ends this process with a word where one of them is missing.
     *
     * @param programs each with the package of Debian that has it, as {@code pgbench=postgresql-contrib}
     */
    public static void require(String... programs) {
        List<String> missing = Arrays.stream(programs)
                .map(program -> program.split("=", 2))
                .filter(program -> find(program[0]).isEmpty())
                .map(program -> program[0] + " (Debian's package " + program[1] + ")")
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("This benchmark needs " + String.join(" and ", missing) + ", which is not here.");
            System.exit(2);
        }
    }

    static Optional<Path> find(String name) {
        return Installed.find(name, SERVERS);
    }

    /**
     * Runs it to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it failed
     */
    static String run(List<String> line) {
        try {
            Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(line.get(0) + " failed:" + System.lineSeparator() + text);
            }
            return text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}

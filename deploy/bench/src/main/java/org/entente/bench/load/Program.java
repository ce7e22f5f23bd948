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
     * Those that are not here.
     *
     * @param programs each with the package of Debian that has it, as {@code pgbench=postgresql-contrib}
     * @return a sentence's end that names them; empty when all are here
     */
    public static Optional<String> missing(String... programs) {
        List<String> missing = Arrays.stream(programs)
                .map(program -> program.split("=", 2))
                .filter(program -> find(program[0]).isEmpty())
                .map(program -> program[0] + " (Debian's package " + program[1] + ")")
                .toList();
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of("needs " + String.join(" and ", missing) + ", which is not here");
    }

    public static Optional<Path> find(String name) {
        return Installed.find(name, SERVERS);
    }

    /** The first line of what it says of its version; empty where it is not here. */
    public static Optional<String> version(String name, String flag) {
        return find(name)
                .flatMap(program -> text(program, flag).lines().findFirst())
                .map(line -> line.replaceAll(" *Copyright.*", ""));
    }

    /** What it prints, whatever its exit code: some tell their version and end as if asked wrongly. */
    private static String text(Path program, String flag) {
        try {
            Process process = new ProcessBuilder(program.toString(), flag)
                    .redirectErrorStream(true)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Runs it to its end.
     *
     * @return what it printed
     * @throws IllegalStateException if it failed
     */
    public static String run(List<String> line) {
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

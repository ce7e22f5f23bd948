package org.entente.bench.load;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.parts.Root;

/** Asks an HTTP server by {@code wrk}: each client has one connection and sends its next request after the last answer. */
public final class Wrk implements Side {

    private static final String LINE = "FIGURES ";
    private static final AtomicInteger SEED = new AtomicInteger();

    private final URI server;
    private final List<String> arguments;

    private Wrk(URI server, List<String> arguments) {
        this.server = server;
        this.arguments = arguments;
    }

    /** @param paths a file with one path and query a line */
    public static Wrk reading(URI server, Path paths) {
        return new Wrk(server, List.of(paths.toString()));
    }

    /**
     * @param paths a file with one path a line
     * @param body a file with the JSON that is posted to them
     */
    public static Wrk posting(URI server, Path paths, String token, Path body) {
        return new Wrk(server, List.of(paths.toString(), token, body.toString()));
    }

    /** @throws IllegalStateException if any answer was an error */
    @Override
    public Figures ask(int clients, Duration duration) {
        List<String> line = new ArrayList<>(List.of(
                "wrk",
                "-t",
                "1",
                "-c",
                String.valueOf(clients),
                "-d",
                duration.toSeconds() + "s",
                "--timeout",
                "10s",
                "-s",
                Root.find().resolve("deploy/bench/load.lua").toString(),
                server.toString(),
                "--",
                arguments.get(0),
                String.valueOf(SEED.incrementAndGet())));
        line.addAll(arguments.subList(1, arguments.size()));
        String[] figures = Program.run(line)
                .lines()
                .filter(text -> text.startsWith(LINE))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("wrk told no figures of " + server))
                .split(" ");
        if (!figures[4].equals("0")) {
            throw new IllegalStateException(server + " answered " + figures[4] + " requests with an error");
        }
        return new Figures(number(figures[1]), number(figures[2]), number(figures[3]), Double.NaN);
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }
}

package org.entente.bench;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.entente.bench.report.Line;
import org.entente.bench.report.Recorder;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/** What open event streams cost a gateway in memory: the real services behind it, and changes that all streams get. */
final class StreamMemory {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration REST = Duration.ofSeconds(5);
    private static final int CHANGES = 50;
    private static final double KILO = 1000;

    private static final String TABLE =
            """

            ### memory of the gateway, MB resident

            | one stream | %,d streams, silent | after %d changes to each | kB a stream |
            | ---: | ---: | ---: | ---: |
            | %.0f | %.0f | %.0f | %.1f |
            """;

    private StreamMemory() {}

    static void measure(Recorder recorder, int streams) {
        // All streams come from one address, which else may have twenty.
        Map<String, String> settings = Map.of("ENTENTE_GATEWAY_LIVE_STREAMS_PER_ADDRESS", String.valueOf(streams));
        try (RealParts parts = RealParts.fresh();
                Replica events = Services.start("events", "streams-events", parts);
                Replica aid = Services.start("aid", "streams-aid", parts);
                Replica trade = Services.start("trade", "streams-trade", parts);
                GatewayProcess gateway = GatewayProcess.start(events.base(), aid.base(), trade.base(), settings)) {
            OpenStreams open = new OpenStreams();
            open.open(gateway.base(), 1);
            await(() -> open.started() == 1);
            String token = parts.issuer().tokens().editor();
            write(events, token, "warm");
            await(() -> open.changes() == CHANGES);
            rest();
            double none = Resident.of(gateway.process().pid());
            open.open(gateway.base(), streams - 1);
            await(() -> open.started() == streams);
            rest();
            double idle = Resident.of(gateway.process().pid());
            write(events, token, "told");
            await(() -> open.changes() == CHANGES + (long) CHANGES * streams);
            open.requireAllOpen();
            double told = Resident.of(gateway.process().pid());
            double each = (told - none) * KILO / (streams - 1);
            recorder.table(TABLE.formatted(streams, CHANGES, none, idle, told, each));
            recorder.line(Line.alone(
                    "the gateway's memory for each of %,d event streams".formatted(streams), "kB", new double[] {each
                    }));
        }
    }

    private static void write(Replica events, String token, String prefix) {
        for (int i = 0; i < CHANGES; i++) {
            String code = prefix + "-" + i;
            int status = events.create(
                            "/v1/topics/" + code, token, "{\"code\":\"%1$s\",\"name\":\"%1$s\"}".formatted(code))
                    .statusCode();
            if (status != 201) {
                throw new IllegalStateException("a topic was answered with " + status);
            }
        }
    }

    private static void rest() {
        long end = System.nanoTime() + REST.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not reached within " + PATIENCE);
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}

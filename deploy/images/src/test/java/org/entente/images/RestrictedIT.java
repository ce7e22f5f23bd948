package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each image runs as the chart runs it, answers, and stops when it is told to. */
class RestrictedIT {
    private static final Duration READY = Duration.ofMinutes(2);
    /** The chart's own patience is longer. */
    private static final Duration STOPPED = Duration.ofSeconds(20);

    private static BuiltImages images;

    @BeforeAll
    static void build() {
        images = BuiltImages.get();
    }

    @ParameterizedTest
    @EnumSource
    void itAnswersAndStopsInOrder(Program program) throws Exception {
        try (Container container = Container.start(images.of(program), images.around(), Map.of())) {
            container.awaitReady(READY);

            assertEquals("65532\t65532\t65532\t65532", container.kernel("Uid"));
            assertEquals("65532\t65532\t65532\t65532", container.kernel("Gid"));
            assertEquals("0000000000000000", container.kernel("CapEff"));
            assertEquals("0000000000000000", container.kernel("CapBnd"));
            assertEquals("1", container.kernel("NoNewPrivs"));
            assertEquals("2", container.kernel("Seccomp"), "filtered");

            assertEquals(
                    200,
                    container
                            .get(program.isService() ? "/q/openapi" : "/openapi")
                            .statusCode());
            assertEquals(
                    questionAnswered(program), container.get(question(program)).statusCode());

            int exitCode = container.stop(STOPPED);
            assertTrue(exitCode == 143 || exitCode == 0, "exit code " + exitCode);
            String log = container.log();
            // The gateway's log is written by a thread of its own, which may end before the last line.
            assertTrue(log.contains("stopped in") || !program.isService(), log);
            assertFalse(log.contains("[warning][aot"), log);
            assertFalse(log.contains("Read-only file system"), log);
        }
    }

    private static String question(Program program) {
        return switch (program) {
            case EVENTS -> "/v1/events?actor=KHM";
            case AID -> "/v1/aid/aggregates?measure=disbursements&by=year";
            case TRADE -> "/v1/trade/datasets";
            case GATEWAY -> "/v1/aid/activities";
        };
    }

    /** Behind the gateway nobody runs here, which it says. */
    private static int questionAnswered(Program program) {
        return program.isService() ? 200 : 503;
    }
}

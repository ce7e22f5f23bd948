package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The AOT cache is used where it fits, and is no condition for a start where it does not. */
class CacheIT {
    private static final Duration READY = Duration.ofMinutes(2);

    private static BuiltImages images;

    @BeforeAll
    static void build() {
        images = BuiltImages.get();
    }

    /** In this mode the virtual machine does not start without its cache. */
    @ParameterizedTest
    @EnumSource
    void itFits(Program program) {
        Map<String, String> strict = Map.of("JDK_JAVA_OPTIONS", "-XX:AOTMode=on");
        try (Container container = Container.start(images.of(program), images.around(), strict)) {
            container.awaitReady(READY);
        }
    }

    /** Object headers of another size make all that is in the cache useless. */
    @Test
    void whereItDoesNotFitTheProgramSaysSoAndStarts() throws Exception {
        Map<String, String> misfit = Map.of("JDK_JAVA_OPTIONS", "-XX:+UseCompactObjectHeaders");
        try (Container container = Container.start(images.of(Program.GATEWAY), images.around(), misfit)) {
            container.awaitReady(READY);
            assertTrue(container.log().contains("Unable to use AOT cache"), container.log());
            assertEquals(200, container.get("/openapi").statusCode());
        }
    }

    @Test
    void andInStrictModeItDoesNotStart() {
        Map<String, String> misfit = Map.of("JDK_JAVA_OPTIONS", "-XX:+UseCompactObjectHeaders -XX:AOTMode=on");
        try (Container container = Container.start(images.of(Program.GATEWAY), images.around(), misfit)) {
            assertEquals(1, container.awaitEnd(READY));
        }
    }
}

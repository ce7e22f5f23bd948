package org.entente.local;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class DeathsTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    @Test
    void eachPauseIsTwiceTheOneBeforeUntilThereWereTooMany() {
        Deaths deaths = new Deaths();
        assertEquals(
                List.of(
                        Optional.of(Duration.ofMillis(500)),
                        Optional.of(Duration.ofSeconds(1)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(4)),
                        Optional.of(Duration.ofSeconds(8)),
                        Optional.empty()),
                LongStream.rangeClosed(1, 6)
                        .mapToObj(i -> deaths.another(i * SECOND))
                        .toList());
    }

    @Test
    void oldDeathsAreForgotten() {
        Deaths deaths = new Deaths();
        deaths.another(SECOND);
        deaths.another(2 * SECOND);
        assertEquals(Optional.of(Duration.ofMillis(500)), deaths.another(200 * SECOND));
    }
}

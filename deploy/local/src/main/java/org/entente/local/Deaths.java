package org.entente.local;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** How long to wait before a service that died is started again, and when to give up. */
final class Deaths {
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final int TOO_MANY = 6;

    private final Deque<Long> times = new ArrayDeque<>();

    /**
     * Counts a death.
     *
     * @param now in nanoseconds of any clock
     * @return the pause, doubled with each recent death; empty when there were too many
     */
    Optional<Duration> another(long now) {
        times.removeIf(time -> now - time > REMEMBERED.toNanos());
        times.add(now);
        if (times.size() >= TOO_MANY) {
            return Optional.empty();
        }
        return Optional.of(FIRST_PAUSE.multipliedBy(1L << (times.size() - 1)));
    }

    String tooMany() {
        return "died " + TOO_MANY + " times within " + REMEMBERED.toMinutes() + " minutes";
    }
}

package org.entente.gateway.live;

import java.time.Duration;

/** How long to wait before the next try, twice as long after each failure. */
final class Backoff {

    private final long first;
    private final long longest;
    private long next;

    Backoff(Duration first, Duration longest) {
        this.first = first.toMillis();
        this.longest = longest.toMillis();
        this.next = this.first;
    }

    /** Milliseconds to wait after one more failure. */
    long next() {
        long now = next;
        next = Math.min(longest, next * 2);
        return now;
    }

    void reset() {
        next = first;
    }
}

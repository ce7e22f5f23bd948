package org.entente.trade.ingest;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a run in the middle of its file until the test lets it go on. */
final class Gate {

    private static final Map<String, Gate> ALL = new ConcurrentHashMap<>();
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private Gate() {}

    static Gate of(String name) {
        return ALL.computeIfAbsent(name, unknown -> new Gate());
    }

    void pass() {
        reached.countDown();
        await(open);
    }

    void awaitReached() {
        assertTrue(await(reached), "the run came to the gate");
    }

    void open() {
        open.countDown();
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}

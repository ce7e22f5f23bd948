package org.entente.chassis.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Holds a run in the middle of its file until the test lets it go on. */
public final class Gate {

    private static final Map<String, Gate> ALL = new ConcurrentHashMap<>();
    private static final int PATIENCE_SECONDS = 60;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);

    private Gate() {}

    public static Gate of(String name) {
        return ALL.computeIfAbsent(name, unknown -> new Gate());
    }

    public void pass() {
        reached.countDown();
        await(open);
    }

    public void awaitReached() {
        assertTrue(await(reached), "the run came to the gate");
    }

    public void open() {
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

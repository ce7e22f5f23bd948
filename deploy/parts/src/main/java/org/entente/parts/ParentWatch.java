package org.entente.parts;

import java.io.IOException;
import java.time.Duration;

/** Stops a child when its standard input ends: its parent asked it to stop, or is dead. */
final class ParentWatch {
    /** What the parts write when they can be used. */
    static final String READY = "entente: ready";

    /** How long an orderly stop may take. */
    static final Duration GRACE = Duration.ofSeconds(6);

    private static final int STOPPED_HARD = 70;

    private ParentWatch() {}

    static void begin() {
        daemon("parent-watch", ParentWatch::watch).start();
    }

    private static void watch() {
        try {
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // A broken pipe says the same as its end.
        }
        daemon("hard-stop", ParentWatch::haltAfterGrace).start();
        System.exit(0);
    }

    private static void haltAfterGrace() {
        try {
            Thread.sleep(GRACE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(STOPPED_HARD);
    }

    private static Thread daemon(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}

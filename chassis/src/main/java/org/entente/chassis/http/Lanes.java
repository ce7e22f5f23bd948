package org.entente.chassis.http;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;

/** Does work in the order in which it comes, a bounded number at a time, and wakes no thread for what waits. */
final class Lanes {

    private final int most;
    private final Executor workers;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    Lanes(int most, Executor workers) {
        this.most = most;
        this.workers = workers;
    }

    /** @param work must not throw */
    void execute(Runnable work) {
        waiting.add(work);
        open();
    }

    private void open() {
        for (int now = open.get(); now < most; now = open.get()) {
            if (open.compareAndSet(now, now + 1)) {
                workers.execute(this::work);
                return;
            }
        }
    }

    private void work() {
        try {
            for (Runnable next = waiting.poll(); next != null; next = waiting.poll()) {
                next.run();
            }
        } finally {
            open.decrementAndGet();
        }
        // What came between the last look and here found no lane free.
        if (!waiting.isEmpty()) {
            open();
        }
    }
}

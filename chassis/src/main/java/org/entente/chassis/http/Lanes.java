package org.entente.chassis.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Does what is asked for in the order in which it comes, a bounded number of works at a time, and wakes no thread for what
 * waits: whoever has done its work takes the next.
 */
public final class Lanes<T> {

    private final int most;
    private final int together;
    private final Executor workers;
    private final Consumer<List<T>> work;
    private final Queue<T> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();

    /**
     * @param most works at a time
     * @param together how many of those that wait one work takes at most
     * @param work must not throw
     */
    public Lanes(int most, int together, Executor workers, Consumer<List<T>> work) {
        this.most = most;
        this.together = together;
        this.workers = workers;
        this.work = work;
    }

    public void add(T one) {
        waiting.add(one);
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
            for (List<T> next = next(); !next.isEmpty(); next = next()) {
                work.accept(next);
            }
        } finally {
            open.decrementAndGet();
        }
        // What came between the last look and here found no lane free.
        if (!waiting.isEmpty()) {
            open();
        }
    }

    private List<T> next() {
        List<T> next = new ArrayList<>();
        while (next.size() < together) {
            T one = waiting.poll();
            if (one == null) {
                break;
            }
            next.add(one);
        }
        return next;
    }
}

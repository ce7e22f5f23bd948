package org.entente.chassis.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Hands rejections on some at a time: there may be as many as rows. */
final class RejectionBatches {

    private static final int SIZE = 1000;

    private final Consumer<List<Rejection>> next;
    private final List<Rejection> waiting = new ArrayList<>();

    RejectionBatches(Consumer<List<Rejection>> next) {
        this.next = next;
    }

    void add(Rejection rejection) {
        waiting.add(rejection);
        if (waiting.size() == SIZE) {
            flush();
        }
    }

    void flush() {
        next.accept(List.copyOf(waiting));
        waiting.clear();
    }
}

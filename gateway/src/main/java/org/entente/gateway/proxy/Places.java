package org.entente.gateway.proxy;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Places at one service, of which so many may be taken at a time whichever thread takes them. Who finds none waits in a line,
 * first come, first served; who finds the line full is refused at once.
 */
final class Places {

    private final Vertx vertx;
    private final int longestLine;
    private final long patienceMillis;
    private final Deque<Waiter> line = new ArrayDeque<>();
    private int free;

    /**
     * @param places how many there are
     * @param longestLine how many may wait
     * @param patienceMillis how long each of them may
     */
    Places(Vertx vertx, int places, int longestLine, long patienceMillis) {
        this.vertx = vertx;
        this.free = places;
        this.longestLine = longestLine;
        this.patienceMillis = patienceMillis;
    }

    /**
     * Takes a place.
     *
     * @return what gives the place back, once however often it runs; heard of on the thread that asks
     */
    Future<Runnable> take() {
        Waiter waiter;
        synchronized (this) {
            if (free > 0) {
                free--;
                return Future.succeededFuture(new Place());
            }
            if (line.size() >= longestLine) {
                return Future.failedFuture(
                        new ConnectionPoolTooBusyException("all places are taken, and " + longestLine + " wait"));
            }
            waiter = new Waiter(vertx.getOrCreateContext());
            line.add(waiter);
        }
        long timer = vertx.setTimer(patienceMillis, fired -> giveUp(waiter));
        return waiter.promise.future().onComplete(known -> vertx.cancelTimer(timer));
    }

    private void giveUp(Waiter waiter) {
        boolean waited;
        synchronized (this) {
            waited = line.remove(waiter);
        }
        if (waited) {
            waiter.promise.fail(new TimeoutException("no place within " + patienceMillis + " ms"));
        }
    }

    private void giveBack() {
        Waiter next;
        synchronized (this) {
            next = line.poll();
            if (next == null) {
                free++;
                return;
            }
        }
        Waiter waiter = next;
        waiter.context.runOnContext(then -> waiter.promise.complete(new Place()));
    }

    private record Waiter(Context context, Promise<Runnable> promise) {
        Waiter(Context context) {
            this(context, Promise.promise());
        }
    }

    private final class Place extends AtomicBoolean implements Runnable {
        @Override
        public void run() {
            if (compareAndSet(false, true)) {
                giveBack();
            }
        }
    }
}

package org.entente.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.jboss.logging.Logger;

/**
 * Follows one service's feed by long polls for all streams together, while there are any, and tells them of what is new.
 * A service counts as down when it fails twice running or is silent.
 */
final class Tail {

    private static final Logger LOG = Logger.getLogger(Tail.class);
    private static final long NONE = -1;
    private static final long MILLIS_AFTER_NOTHING = 50;

    private final Service service;
    private final Pager pages;
    private final Ring ring;
    private final GatewayConfig.Live config;
    private final Vertx vertx;
    private final Context context;
    private final Set<Runnable> readers = ConcurrentHashMap.newKeySet();
    private final Backoff backoff;
    private volatile boolean down;
    private volatile boolean running;
    private boolean failedOnce;
    private Cursor position;
    private FeedCall call;
    private long again = NONE;
    private long linger = NONE;

    Tail(Service service, FeedClient feed, Vertx vertx, GatewayConfig.Live config) {
        this.service = service;
        this.pages = new Pager(feed, config.tailPage(), config.answerBytes().asLongValue());
        this.config = config;
        this.vertx = vertx;
        this.context = vertx.getOrCreateContext();
        this.ring = new Ring(config.ringEvents(), config.ringBytes().asLongValue());
        this.backoff = new Backoff(config.backoff(), config.longestBackoff());
    }

    Ring ring() {
        return ring;
    }

    /** Whether the service cannot be followed now. */
    boolean down() {
        return down;
    }

    /** Whether the feed is being followed. */
    boolean running() {
        return running;
    }

    /** Runs the reader, on any thread, whenever there is something new; the first reader starts the tail. */
    void join(Runnable reader) {
        readers.add(reader);
        context.runOnContext(then -> start());
    }

    void leave(Runnable reader) {
        readers.remove(reader);
        context.runOnContext(then -> {
            vertx.cancelTimer(linger);
            linger = vertx.setTimer(Math.max(1, config.tailLinger().toMillis()), fired -> stopUnlessRead());
        });
    }

    private void start() {
        if (!running && !readers.isEmpty()) {
            running = true;
            poll();
        }
    }

    private void stopUnlessRead() {
        if (!running || !readers.isEmpty()) {
            return;
        }
        vertx.cancelTimer(again);
        if (call != null) {
            call.cancel();
            call = null;
        }
        position = null;
        ring.clear();
        recovered();
        running = false;
    }

    private void poll() {
        FeedCall mine = new FeedCall();
        call = mine;
        Future<Page> asked = position == null
                ? pages.end(mine).map(end -> new Page(List.of(), end, true))
                : pages.next(mine, position, config.tailWait());
        asked.onComplete(done -> {
            if (call != mine) {
                return;
            }
            call = null;
            if (done.succeeded()) {
                took(done.result());
            } else {
                failed(done.cause());
            }
        });
    }

    private void took(Page page) {
        if (position == null) {
            ring.begin(page.next());
        } else {
            ring.append(page.items(), page.next());
            backoff.reset();
        }
        position = page.next();
        recovered();
        readers.forEach(Runnable::run);
        if (page.items().isEmpty()) {
            // A service that does not hold empty answers back must not be asked without a pause.
            pollAfter(MILLIS_AFTER_NOTHING);
        } else {
            poll();
        }
    }

    private void recovered() {
        failedOnce = false;
        if (down) {
            down = false;
            LOG.infof("%s: its feed is followed again", service.label());
        }
    }

    private void failed(Throwable cause) {
        if (cause instanceof FeedFault.Expired) {
            LOG.warnf("%s: its feed goes on elsewhere than at %s: %s", service.label(), position, cause.getMessage());
            position = null;
            pollAfter(backoff.next());
        } else if (!failedOnce && !(cause instanceof TimeoutException)) {
            // The other end closes idle connections, and replicas come and go: that is no news.
            failedOnce = true;
            poll();
        } else {
            if (!down) {
                down = true;
                LOG.warnf("%s: its feed cannot be followed: %s", service.label(), cause);
                readers.forEach(Runnable::run);
            }
            pollAfter(backoff.next());
        }
    }

    private void pollAfter(long millis) {
        again = vertx.setTimer(millis, fired -> poll());
    }
}

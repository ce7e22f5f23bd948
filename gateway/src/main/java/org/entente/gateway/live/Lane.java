package org.entente.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;

/**
 * One stream's way through one service's feed: from the ring where that holds what follows, else page by page from the
 * service. The next page is asked for when the one before has been sent. Lives on the stream's thread.
 */
final class Lane {

    private static final int SLICE = 256;
    /** Why a client without a position is reset: the stream began before the service had said where its feed ends. */
    private static final String LATE = "late-start";

    private static final long NONE = -1;

    private final Feed feed;
    private final Pager pages;
    private final Vertx vertx;
    private final Runnable wake;
    private final Backoff backoff;
    private final Deque<Change> page = new ArrayDeque<>();
    private Cursor position;
    private Cursor pageEnd;
    private JsonObject reset;
    private Cursor resetTo;
    private FeedCall call;
    private long again = NONE;
    private long settled = NONE;
    private boolean toldDown;

    /**
     * @param start where the client is, null for the feed's present end
     * @param wake runs when the lane may have more to give
     */
    Lane(Feed feed, Cursor start, GatewayConfig.Live config, Vertx vertx, Runnable wake) {
        this.feed = feed;
        this.position = start;
        this.pages =
                new Pager(feed.pages(), config.catchUpPage(), config.buffer().asLongValue());
        this.vertx = vertx;
        this.wake = wake;
        this.backoff = new Backoff(config.backoff(), config.longestBackoff());
    }

    /** Finds the present end for a lane that begins there; false while it is not known. */
    boolean begin(Outlet out) {
        if (position == null) {
            Cursor end = feed.tail().ring().newest();
            if (end == null) {
                return false;
            }
            moveTo(end, out);
        }
        return true;
    }

    boolean down() {
        return feed.tail().down();
    }

    /** Puts what there is into the outlet until that is full. */
    void fill(Outlet out) {
        boolean late = position == null;
        boolean begun = begin(out);
        if (late && begun) {
            // What was written since the client was told of the start is in no change that it will hear.
            resetTo(LATE, position);
        }
        if (down() != toldDown) {
            toldDown = down();
            out.tell(
                    toldDown ? "partial" : "restored",
                    new JsonObject().put("service", service().label()).put("status", toldDown ? "unavailable" : "ok"));
        }
        while (begun && !out.full() && step(out)) {
            // Each step puts something into the outlet or moves on.
        }
    }

    private boolean step(Outlet out) {
        if (reset != null) {
            moveTo(resetTo, out);
            out.tell("reset", reset);
            reset = null;
            return true;
        }
        if (!page.isEmpty()) {
            give(page.poll(), out);
            return true;
        }
        if (pageEnd != null) {
            moveTo(pageEnd, out);
            pageEnd = null;
            return true;
        }
        return call == null && again == NONE && fromRing(out);
    }

    private boolean fromRing(Outlet out) {
        Ring.Slice slice = feed.tail().ring().after(position, SLICE);
        if (slice.where() != Ring.Where.HELD) {
            boolean known = slice.where() == Ring.Where.ELSEWHERE && slice.version() == settled;
            if (!known && !down()) {
                ask(slice.version());
            }
            return false;
        }
        if (slice.end().equals(position)) {
            return false;
        }
        for (Change change : slice.changes()) {
            if (out.full()) {
                return false;
            }
            give(change, out);
        }
        moveTo(slice.end(), out);
        return true;
    }

    private void give(Change change, Outlet out) {
        position = change.at();
        out.offer(service(), change);
    }

    private void moveTo(Cursor cursor, Outlet out) {
        if (!cursor.equals(position)) {
            position = cursor;
            out.move(service(), cursor);
        }
    }

    /** Asks the service for what the ring lacks. */
    private void ask(long version) {
        FeedCall mine = new FeedCall();
        call = mine;
        pages.next(mine, position, Duration.ZERO)
                .<Runnable>map(answer -> () -> took(answer, version))
                .recover(failure -> failure instanceof FeedFault.Expired expired
                        ? pages.end(mine).map(end -> () -> resetTo(expired.reason(), end))
                        : Future.failedFuture(failure))
                .onComplete(done -> {
                    if (call != mine) {
                        return;
                    }
                    call = null;
                    if (done.succeeded()) {
                        done.result().run();
                    } else {
                        askAgainLater();
                    }
                    wake.run();
                });
    }

    private void took(Page answer, long version) {
        boolean further = !answer.next().equals(position);
        if (further) {
            page.addAll(answer.items());
            pageEnd = answer.next();
        }
        if (answer.upToDate()) {
            // The ring is the one that is behind; there is nothing to ask for until it has caught up or begun anew.
            settled = version;
        }
        if (further || answer.upToDate()) {
            backoff.reset();
        }
        if (!further) {
            askAgainLater();
        }
    }

    private void resetTo(String reason, Cursor end) {
        reset = new JsonObject()
                .put("service", service().label())
                .put("reason", reason)
                .put("snapshot", "/v1/" + service().label() + "/snapshot")
                .put("from", end.toString());
        resetTo = end;
    }

    private void askAgainLater() {
        again = vertx.setTimer(backoff.next(), fired -> {
            again = NONE;
            wake.run();
        });
    }

    /** Gives up what is under way. */
    void close() {
        if (call != null) {
            call.cancel();
            call = null;
        }
        vertx.cancelTimer(again);
        page.clear();
    }

    private Service service() {
        return feed.service();
    }
}

package org.entente.gateway.live;

import io.vertx.core.Future;
import java.time.Duration;

/**
 * Reads a feed page by page, in pages of as many changes as its bound in bytes allows: a page that is too long is asked
 * for again in a tenth of the size, and sizes grow slowly from there. One change is read whatever its length is, up to
 * the longest answer of all. Lives on one thread.
 */
final class Pager {

    private static final int SHARE = 10;

    private final FeedClient client;
    private final int most;
    private final long maxBytes;
    private int size;

    /**
     * @param most changes on a page
     * @param maxBytes the longest answer of more than one change
     */
    Pager(FeedClient client, int most, long maxBytes) {
        this.client = client;
        this.most = most;
        this.maxBytes = maxBytes;
        this.size = most;
    }

    /**
     * The changes after a place.
     *
     * @param wait how long the service may hold the answer back while there is none; whole seconds
     */
    Future<Page> next(FeedCall call, Cursor after, Duration wait) {
        return client.page(call, after, wait, size, maxBytes)
                .onSuccess(page -> size = Math.min(most, size + size / SHARE + 1))
                .recover(failure -> {
                    if (failure instanceof FeedFault.TooLarge && size > 1) {
                        size = Math.max(1, size / SHARE);
                        return next(call, after, Duration.ZERO);
                    }
                    return Future.failedFuture(failure);
                });
    }

    /** The feed's present end. */
    Future<Cursor> end(FeedCall call) {
        return client.end(call);
    }
}

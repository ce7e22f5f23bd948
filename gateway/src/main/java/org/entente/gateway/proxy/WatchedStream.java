package org.entente.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;

/** A body that tells its exchange of each part that passes, and fails once it is longer or slower than it may be. */
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Exchange exchange;
    private final long limit;
    private final Pace pace;
    private Handler<Throwable> failed;
    private long passed;

    WatchedStream(ReadStream<Buffer> source, Exchange exchange, long limit, Pace pace) {
        this.source = source;
        this.exchange = exchange;
        this.limit = limit;
        this.pace = pace;
    }

    @Override
    public WatchedStream handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (passed > limit || pace.wasTooSlow()) {
            return;
        }
        passed += part.length();
        exchange.touch();
        if (passed > limit) {
            exchange.exceeded();
            fail("body over " + limit + " bytes");
        } else if (pace.isTooSlow(passed)) {
            fail("body too slow");
        } else {
            handler.handle(part);
        }
    }

    private void fail(String reason) {
        if (failed != null) {
            failed.handle(new IOException(reason));
        }
    }

    @Override
    public WatchedStream exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(
                handler == null
                        ? null
                        : failure -> {
                            pace.broke();
                            handler.handle(failure);
                        });
        return this;
    }

    @Override
    public WatchedStream endHandler(Handler<Void> handler) {
        source.endHandler(
                handler == null
                        ? null
                        : ended -> {
                            pace.hold();
                            handler.handle(ended);
                        });
        return this;
    }

    @Override
    public WatchedStream pause() {
        pace.hold();
        source.pause();
        return this;
    }

    @Override
    public WatchedStream resume() {
        pace.await();
        source.resume();
        return this;
    }

    @Override
    public WatchedStream fetch(long amount) {
        pace.await();
        source.fetch(amount);
        return this;
    }
}

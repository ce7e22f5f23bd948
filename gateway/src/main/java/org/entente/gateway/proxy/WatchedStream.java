package org.entente.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.IOException;

/** A body that tells its exchange of each part that passes, and fails once it is longer than it may be. */
final class WatchedStream implements ReadStream<Buffer> {

    private final ReadStream<Buffer> source;
    private final Exchange exchange;
    private final long limit;
    private Handler<Throwable> failed;
    private long passed;

    WatchedStream(ReadStream<Buffer> source, Exchange exchange, long limit) {
        this.source = source;
        this.exchange = exchange;
        this.limit = limit;
    }

    @Override
    public WatchedStream handler(Handler<Buffer> handler) {
        source.handler(handler == null ? null : part -> pass(part, handler));
        return this;
    }

    private void pass(Buffer part, Handler<Buffer> handler) {
        if (passed > limit) {
            return;
        }
        passed += part.length();
        exchange.touch();
        if (passed <= limit) {
            handler.handle(part);
            return;
        }
        exchange.exceeded();
        if (failed != null) {
            failed.handle(new IOException("body over " + limit + " bytes"));
        }
    }

    @Override
    public WatchedStream exceptionHandler(Handler<Throwable> handler) {
        failed = handler;
        source.exceptionHandler(handler);
        return this;
    }

    @Override
    public WatchedStream endHandler(Handler<Void> handler) {
        source.endHandler(handler);
        return this;
    }

    @Override
    public WatchedStream pause() {
        source.pause();
        return this;
    }

    @Override
    public WatchedStream resume() {
        source.resume();
        return this;
    }

    @Override
    public WatchedStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}

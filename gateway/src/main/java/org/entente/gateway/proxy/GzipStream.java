package org.entente.gateway.proxy;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;

/** A body that is compressed as it passes. A source that fails leaves it without an end, so that it never looks whole. */
final class GzipStream implements ReadStream<Buffer> {

    private static final int WINDOW = 8 * 1024;

    private final ReadStream<Buffer> source;
    private final ByteArrayOutputStream compressed = new ByteArrayOutputStream(WINDOW);
    private final GZIPOutputStream gzip;
    private Handler<Buffer> handler = part -> {};

    GzipStream(ReadStream<Buffer> source) {
        this.source = source;
        try {
            this.gzip = new GZIPOutputStream(compressed, WINDOW);
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
    }

    @Override
    public GzipStream handler(Handler<Buffer> next) {
        if (next == null) {
            source.handler(null);
        } else {
            handler = next;
            source.handler(this::compress);
        }
        return this;
    }

    private void compress(Buffer part) {
        try {
            gzip.write(part.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        if (!passOn()) {
            // Who asked for one part must get one; this one went into the compressor's window.
            source.fetch(1);
        }
    }

    private boolean passOn() {
        if (compressed.size() == 0) {
            return false;
        }
        Buffer part = Buffer.buffer(compressed.toByteArray());
        compressed.reset();
        handler.handle(part);
        return true;
    }

    @Override
    public GzipStream endHandler(Handler<Void> next) {
        source.endHandler(
                next == null
                        ? null
                        : ended -> {
                            close();
                            passOn();
                            next.handle(null);
                        });
        return this;
    }

    @Override
    public GzipStream exceptionHandler(Handler<Throwable> next) {
        source.exceptionHandler(
                next == null
                        ? null
                        : failure -> {
                            // Frees the compressor's memory; nothing of its tail is passed on.
                            close();
                            next.handle(failure);
                        });
        return this;
    }

    private void close() {
        try {
            gzip.close();
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
    }

    @Override
    public GzipStream pause() {
        source.pause();
        return this;
    }

    @Override
    public GzipStream resume() {
        source.resume();
        return this;
    }

    @Override
    public GzipStream fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}

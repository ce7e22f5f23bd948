package org.entente.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Refuses a request whose head is not whole in time, counted from its first byte. A connection on which no head has begun
 * may be as still as the idle timeout lets it. Lives on its connection's event loop.
 */
final class HeadTimeout extends ChannelInboundHandlerAdapter {

    private final long nanos;
    private Future<?> timer;
    private boolean watched;
    private boolean inRequest;
    private int unanswered;

    HeadTimeout(Duration timeout) {
        this.nanos = timeout.toNanos();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
        watch(context.pipeline());
        if (!inRequest && timer == null) {
            start(context);
        }
        context.fireChannelRead(bytes);
    }

    /** Behind the decoder, which is not there before the connection's first bytes. */
    private void watch(ChannelPipeline pipeline) {
        if (!watched && pipeline.context(HttpRequestDecoder.class) != null) {
            watched = true;
            pipeline.addBefore(pipeline.lastContext().name(), null, new Watch());
        }
    }

    private void start(ChannelHandlerContext context) {
        timer = context.executor().schedule(() -> end(context), nanos, TimeUnit.NANOSECONDS);
    }

    private void stop() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    private void end(ChannelHandlerContext context) {
        timer = null;
        if (unanswered > 0) {
            // The next head waits for its turn, and this one's answer must not be cut.
            start(context);
            return;
        }
        ByteBuf answer = Unpooled.wrappedBuffer(Problem.slowHead().message().getBytes());
        context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stop();
        context.fireChannelInactive();
    }

    /** Sees the requests that the decoder makes of the bytes, and the answers before they become bytes. */
    private final class Watch extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object part) {
            if (part instanceof HttpRequest) {
                stop();
                inRequest = true;
                unanswered++;
            }
            if (part instanceof LastHttpContent) {
                inRequest = false;
            }
            context.fireChannelRead(part);
        }

        @Override
        public void write(ChannelHandlerContext context, Object part, ChannelPromise written) {
            if (part instanceof LastHttpContent && !isInterim(part)) {
                unanswered--;
            }
            context.write(part, written);
        }

        /** Such as "100 Continue". */
        private static boolean isInterim(Object part) {
            return part instanceof HttpResponse head && head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
    }
}

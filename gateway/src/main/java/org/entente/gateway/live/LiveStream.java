package org.entente.gateway.live;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.http.RequestId;
import org.jboss.logging.Logger;

/**
 * One client's stream. It has at most one write under way and reads on when the network has taken that, so that what it
 * holds is bounded by one buffer; a client that does not take a write in time is disconnected. Lives on its request's
 * thread.
 */
final class LiveStream {

    private static final Logger LOG = Logger.getLogger(LiveStream.class);
    private static final Buffer HEARTBEAT = Buffer.buffer(":\n\n");
    private static final int TICKS = 4;

    private final HttpServerRequest request;
    private final HttpServerResponse response;
    private final GatewayConfig.Live config;
    private final Vertx vertx;
    private final Runnable whenCut;
    private final Context context;
    private final Outlet out;
    private final List<Feed> feeds;
    private final List<Lane> lanes;
    private final Runnable wake = this::wake;
    private final AtomicBoolean woken = new AtomicBoolean();
    private final long opened = System.nanoTime();
    private int turn;
    private boolean started;
    private boolean writing;
    private boolean done;
    private long lastWrite;
    private long timer = -1;

    /** @param whenCut told of the client's being disconnected for taking nothing */
    LiveStream(
            HttpServerRequest request,
            Question question,
            Set<Feed> feeds,
            GatewayConfig.Live config,
            Vertx vertx,
            Runnable whenCut) {
        this.request = request;
        this.response = request.response();
        this.config = config;
        this.vertx = vertx;
        this.whenCut = whenCut;
        this.context = vertx.getOrCreateContext();
        this.out = new Outlet(question.positions(), question.filter(), config);
        this.feeds = List.copyOf(feeds);
        this.lanes = this.feeds.stream()
                .map(feed ->
                        new Lane(feed, question.positions().of(feed.service()).orElse(null), config, vertx, wake))
                .toList();
    }

    /** Writes the head at once, for a browser calls a stream open when it has that, and then whatever comes. */
    void open() {
        write(Buffer.buffer(retry()));
        feeds.forEach(feed -> feed.tail().join(wake));
        long shortest = Math.min(
                config.heartbeat().toMillis(),
                Math.min(config.slowLimit().toMillis(), config.startPatience().toMillis()));
        timer = vertx.setPeriodic(Math.max(1, shortest / TICKS), tick -> tick());
    }

    private String retry() {
        return "retry: " + config.retry().toMillis() + "\n\n";
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            context.runOnContext(then -> {
                woken.set(false);
                pump();
            });
        }
    }

    private void tick() {
        if (writing && isPast(config.slowLimit())) {
            LOG.infof("%s: its client takes no events, and is disconnected", RequestId.of(request));
            whenCut.run();
            cut();
            return;
        }
        pump();
        if (!done && !writing && isPast(config.heartbeat())) {
            write(HEARTBEAT);
        }
    }

    private boolean isPast(Duration sinceLastWrite) {
        return System.nanoTime() - lastWrite >= sinceLastWrite.toNanos();
    }

    /** Closes the connection as it is. Its own close would first wait until the client has taken all that was written. */
    private void cut() {
        ((ConnectionBase) request.connection()).channelHandlerContext().close();
        close();
    }

    private void pump() {
        if (done || writing || !(started || start())) {
            return;
        }
        for (int i = 0; i < lanes.size(); i++) {
            lanes.get((turn + i) % lanes.size()).fill(out);
        }
        // Each service comes first in its turn, lest one with much to tell keeps the others from the buffer.
        turn++;
        boolean more = out.full();
        out.tellPosition();
        Buffer taken = out.take();
        if (taken.length() > 0) {
            write(taken);
        } else if (more) {
            wake();
        }
    }

    /** Tells the client first where it starts, so that it can resume before it has got any change. */
    private boolean start() {
        boolean patient = System.nanoTime() - opened < config.startPatience().toNanos();
        boolean ready = true;
        for (Lane lane : lanes) {
            ready &= lane.begin(out) || lane.down();
        }
        if (ready || !patient) {
            started = true;
            out.tell("start", out.positionData());
        }
        return started;
    }

    private void write(Buffer text) {
        writing = true;
        lastWrite = System.nanoTime();
        response.write(text).onComplete(taken -> {
            writing = false;
            if (taken.failed()) {
                close();
            } else {
                wake();
            }
        });
    }

    /** Ends the stream in order; the client comes back after its pause. */
    Future<Void> end() {
        return Future.future(ended -> context.runOnContext(then -> {
            if (done) {
                ended.complete();
            } else {
                close();
                response.end(retry()).onComplete(ended);
            }
        }));
    }

    /** Frees all that the stream holds; its response has ended or is of no use. */
    void close() {
        if (done) {
            return;
        }
        done = true;
        vertx.cancelTimer(timer);
        lanes.forEach(Lane::close);
        feeds.forEach(feed -> feed.tail().leave(wake));
    }
}

package org.entente.gateway.signals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.RequestId;

/**
 * One line for each request, on the standard output. It has the contract's path and not the one that was asked for, and
 * nothing of the query: a client that puts its token into an address by mistake does not put it into the log.
 *
 * <p>The lines do not take the way of the rest of the log, which costs a request more than passing it on does: they are
 * gathered and written many at a time.
 */
@Singleton
class AccessLog {

    private final boolean enabled;
    private final AccessLineFormat format;
    private final ClientAddress clients;
    private final BlockingQueue<AccessLine> waiting;
    private final Counter lost;
    private final ScheduledExecutorService writer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "access-log"));

    AccessLog(
            GatewayConfig config,
            @ConfigProperty(name = "quarkus.log.console.json.enabled") boolean json,
            ClientAddress clients,
            MeterRegistry meters) {
        this.enabled = config.accessLog().enabled();
        this.format = json ? AccessLineFormat.JSON : AccessLineFormat.TEXT;
        this.clients = clients;
        this.waiting = new ArrayBlockingQueue<>(config.accessLog().queue());
        this.lost = Counter.builder("entente.gateway.access.lines.lost")
                .description("Lines of the access log that were dropped, for nobody read them fast enough")
                .register(meters);
        long pause = config.accessLog().interval().toMillis();
        if (enabled) {
            writer.scheduleWithFixedDelay(this::flush, pause, pause, TimeUnit.MILLISECONDS);
        }
    }

    void write(RoutingContext context, Observation observation, int status) {
        if (!enabled) {
            return;
        }
        HttpServerRequest request = context.request();
        AccessLine line = new AccessLine(
                System.currentTimeMillis(),
                RequestId.of(request),
                observation.method(),
                observation.route(),
                status,
                TimeUnit.NANOSECONDS.toMillis(observation.nanos()),
                context.response().bytesWritten(),
                CoarseAddress.of(clients.of(request)),
                observation.span().getSpanContext());
        if (!waiting.offer(line)) {
            lost.increment();
        }
    }

    /** What waits goes out by one call, so that no other line of the log comes between. */
    private void flush() {
        List<AccessLine> lines = new ArrayList<>();
        if (waiting.drainTo(lines) == 0) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            format.write(lines, bytes);
            bytes.writeTo(System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        System.out.flush();
    }

    /** The last requests of a gateway that stops have their lines too. */
    @PreDestroy
    void close() throws InterruptedException {
        writer.shutdown();
        writer.awaitTermination(1, TimeUnit.SECONDS);
        flush();
    }
}

package org.entente.gateway.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.Problem;
import org.jboss.logging.Logger;

/** Opens the live streams, as many as may be, and ends them in order when the gateway stops. */
@Startup
@ApplicationScoped
class Streams {

    private static final Logger LOG = Logger.getLogger(Streams.class);
    private static final long SECONDS_TO_END = 2;
    private static final long NANOS_IN_MILLI = 1_000_000;

    private final Vertx vertx;
    private final GatewayConfig.Live config;
    private final FilterCheck filters;
    private final ClientAddress clients;
    private final Admission admission;
    private final Counter cut;
    private final Counter refused;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final Duration shutdownDelay;
    private volatile Long endOfDelay;

    Streams(
            Vertx vertx,
            GatewayConfig config,
            FilterCheck filters,
            ClientAddress clients,
            MeterRegistry meters,
            @ConfigProperty(name = "quarkus.shutdown.delay") Optional<Duration> shutdownDelay) {
        this.shutdownDelay = shutdownDelay.orElse(Duration.ZERO);
        this.vertx = vertx;
        this.config = config.live();
        this.filters = filters;
        this.clients = clients;
        this.admission = new Admission(this.config.streams(), this.config.streamsPerAddress());
        this.cut = Counter.builder("entente.gateway.streams.cut")
                .description("Streams whose client took no events, and was disconnected")
                .register(meters);
        this.refused = Counter.builder("entente.gateway.streams.refused")
                .description("Streams that were not opened because there were too many, in all or of one address")
                .register(meters);
        Gauge.builder("entente.gateway.streams", admission, Admission::count)
                .description("Streams that are open or being opened")
                .register(meters);
        Gauge.builder("entente.gateway.streams.most", () -> this.config.streams())
                .description("Streams that may be open at one time")
                .register(meters);
    }

    /** How many streams are open or being opened. */
    int count() {
        return admission.count();
    }

    /** Answers with a stream, or with the problem why there is none. */
    void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        try {
            Question question = Question.of(request);
            if (request.version() == HttpVersion.HTTP_1_0) {
                throw Refusal.http10();
            }
            Runnable leave = enter(request);
            context.addEndHandler(over -> leave.run());
            filters.narrow(question)
                    .onSuccess(feeds -> begin(context, question, feeds))
                    .onFailure(failure -> refuse(request, failure));
        } catch (Refusal refusal) {
            refusal.problem().answer(request);
        }
    }

    private Runnable enter(HttpServerRequest request) {
        try {
            return admission.enter(clients.of(request));
        } catch (Refusal full) {
            refused.increment();
            throw full;
        }
    }

    private void begin(RoutingContext context, Question question, Set<Feed> feeds) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        response.putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                // Else nginx and its like would keep events until there are some kilobytes of them.
                .putHeader("X-Accel-Buffering", "no");
        if (context.request().method() == HttpMethod.HEAD) {
            response.end();
            return;
        }
        response.setChunked(true);
        LiveStream stream = new LiveStream(context.request(), question, feeds, config, vertx, cut::increment);
        open.add(stream);
        context.addEndHandler(over -> {
            open.remove(stream);
            stream.close();
        });
        stream.open();
        if (endOfDelay != null) {
            endSoon(stream);
        }
    }

    private static void refuse(HttpServerRequest request, Throwable failure) {
        if (request.response().closed()) {
            return;
        }
        if (failure instanceof Refusal refusal) {
            refusal.problem().answer(request);
        } else {
            LOG.error("A live stream could not begin", failure);
            Problem.internal().answer(request);
        }
    }

    /**
     * The server waits for its requests before it stops, so these are ended before. Not all at the same moment, for their
     * clients come back at once, and to the replicas that stay.
     */
    void drain(@Observes ShutdownDelayInitiatedEvent event) {
        endOfDelay = System.nanoTime() + shutdownDelay.toNanos();
        open.forEach(this::endSoon);
    }

    private void endSoon(LiveStream stream) {
        // The last part is for the network to take the ends.
        long left = (endOfDelay - System.nanoTime()) / NANOS_IN_MILLI * 3 / 4;
        vertx.setTimer(left < 1 ? 1 : ThreadLocalRandom.current().nextLong(1, left + 1), due -> stream.end());
    }

    void stop(@Observes ShutdownEvent event) {
        try {
            endAll().toCompletionStage().toCompletableFuture().get(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("Some live streams were cut", e);
        }
    }

    /** Ends all streams in order, and is done when the network has taken the ends. */
    Future<Void> endAll() {
        return Future.join(open.stream().map(LiveStream::end).toList()).mapEmpty();
    }
}

package org.entente.gateway.signals;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.gateway.contract.MergedContract;

/** Watches each request from its head to the last byte of the answer. */
@Singleton
class RequestSignals {

    private static final int JUST_AFTER_THE_REQUEST_ID = 9_500;
    private static final String KEY = Observation.class.getName();
    private static final int SERVER_ERROR = 500;

    /** Methods are counted by name; what clients make up is one. */
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    /** The status of a request whose client left before there was an answer; no server sends it. */
    private static final int NONE = 0;

    private record Key(String route, String method, int status) {}

    private final MeterRegistry meters;
    private final Traces traces;
    private final AccessLog log;
    private final RouteTable routes;
    private final AtomicInteger active = new AtomicInteger();
    private final Map<Key, Timer> timers = new ConcurrentHashMap<>();

    RequestSignals(MeterRegistry meters, Traces traces, AccessLog log, MergedContract contract) {
        this.meters = meters;
        this.traces = traces;
        this.log = log;
        this.routes = new RouteTable(contract.paths());
        Gauge.builder("entente.gateway.requests.active", active, AtomicInteger::get)
                .description("Requests that are being answered, event streams among them")
                .register(meters);
    }

    void register(@Observes Filters filters) {
        filters.register(this::watch, JUST_AFTER_THE_REQUEST_ID);
    }

    private void watch(RoutingContext context) {
        Observation known = context.get(KEY);
        Observation observation = known == null ? begin(context) : known;
        // Each time, for a rerouted request comes by again and has lost its handlers.
        context.addHeadersEndHandler(written -> answered(observation, statusSent(context)));
        context.addEndHandler(over -> ended(context, observation));
        context.next();
    }

    private Observation begin(RoutingContext context) {
        HttpServerRequest request = context.request();
        String route = routes.of(request.path());
        String method = method(request);
        Span span = traces.begin(SpanKind.SERVER, method + " " + route, request.headers());
        if (span.isRecording()) {
            span.setAttribute("http.request.method", method);
            span.setAttribute("http.route", route);
        }
        Observation observation = new Observation(method, route, span);
        context.put(KEY, observation);
        active.incrementAndGet();
        return observation;
    }

    /** What is written to a client that has left is no answer. */
    private static int statusSent(RoutingContext context) {
        return context.response().closed() ? NONE : context.response().getStatusCode();
    }

    private static String method(HttpServerRequest request) {
        String name = request.method().name();
        return METHODS.contains(name) ? name : "OTHER";
    }

    private void answered(Observation observation, int status) {
        if (observation.answers(status)) {
            timers.computeIfAbsent(new Key(observation.route(), observation.method(), status), this::timer)
                    .record(observation.nanos(), TimeUnit.NANOSECONDS);
        }
    }

    private Timer timer(Key key) {
        return Timer.builder("entente.gateway.requests")
                .description("From the head of a request to the head of its answer; status 0: the client left before")
                .tag("route", key.route())
                .tag("method", key.method())
                .tag("status", String.valueOf(key.status()))
                .register(meters);
    }

    private void ended(RoutingContext context, Observation observation) {
        if (!observation.ends()) {
            return;
        }
        active.decrementAndGet();
        answered(observation, NONE);
        int status = observation.status();
        Span span = observation.span();
        span.setAttribute("http.response.status_code", status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
        }
        log.write(context, observation, status);
        span.end();
    }
}

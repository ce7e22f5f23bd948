package org.entente.gateway.signals;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.quarkus.runtime.Startup;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.entente.gateway.Service;

/** Measures calls to the services: how long they take to answer, how many are under way, and which were not made. */
@Startup
@Singleton
public class UpstreamSignals {

    /** Where a call comes from. */
    public enum Caller {
        /** A request that is passed on and reads. */
        READ("read"),
        /** A request that is passed on and may have a body, which takes the time that its sender takes. */
        WRITE("write"),
        /** A request that is passed on and that the service may hold back until there is news. */
        WAIT("wait"),
        /** A part of an answer that the gateway puts together. */
        COMPOSITE("composite");

        private final String label;

        Caller(String label) {
            this.label = label;
        }

        /** What a request that is passed on counts as. */
        public static Caller of(HttpServerRequest request) {
            if (!READING.contains(request.method())) {
                return WRITE;
            }
            String query = request.query();
            return query != null && LONG_POLL.matcher(query).find() ? WAIT : READ;
        }
    }

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Pattern LONG_POLL = Pattern.compile("(^|&)wait=");

    /** From what is cached in a service to what is stuck. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofMillis(2500),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30)
    };

    private final MeterRegistry meters;
    private final Traces traces;
    private final Map<Caller, Map<Service, Line>> lines = new EnumMap<>(Caller.class);
    private final Map<Service, Counter> leftAlone = new EnumMap<>(Service.class);

    UpstreamSignals(MeterRegistry meters, Traces traces) {
        this.meters = meters;
        this.traces = traces;
        for (Caller caller : Caller.values()) {
            Map<Service, Line> ofCaller = new EnumMap<>(Service.class);
            for (Service service : Service.values()) {
                ofCaller.put(service, new Line(service, caller));
            }
            lines.put(caller, ofCaller);
        }
        for (Service service : Service.values()) {
            leftAlone.put(
                    service,
                    Counter.builder("entente.gateway.circuit.refusals")
                            .description("Requests that were refused because the service's circuit was open")
                            .tag("service", service.label())
                            .register(meters));
        }
    }

    /**
     * A call begins.
     *
     * @param headers of the request to the service, in which the trace goes on
     */
    public UpstreamCall begin(Service service, Caller caller, String method, MultiMap headers) {
        Line line = lines.get(caller).get(service);
        Span span = traces.begin(SpanKind.CLIENT, line.spanName, headers);
        if (span.isRecording()) {
            span.setAttribute("http.request.method", method);
            span.setAttribute("entente.service", service.label());
            span.setAttribute("entente.caller", caller.label);
        }
        return new UpstreamCall(span, line::timer, line.active);
    }

    /** A request was answered by the gateway alone, for the service's circuit is open. */
    public void leftAlone(Service service) {
        leftAlone.get(service).increment();
    }

    /** What is measured of the calls of one kind to one service. */
    private final class Line {
        private final String service;
        private final String caller;
        private final String spanName;
        private final AtomicInteger active = new AtomicInteger();
        private final Map<String, Timer> timers = new ConcurrentHashMap<>();

        Line(Service service, Caller caller) {
            this.service = service.label();
            this.caller = caller.label;
            this.spanName = "call " + service.label();
            Gauge.builder("entente.gateway.upstream.active", active, AtomicInteger::get)
                    .description("Calls to a service that are under way, until the last byte of the answer")
                    .tag("service", this.service)
                    .tag("caller", this.caller)
                    .register(meters);
            timer("success");
        }

        Timer timer(String outcome) {
            return timers.computeIfAbsent(outcome, made -> Timer.builder("entente.gateway.upstream")
                    .description("From the call to a service to the head of its answer")
                    .tag("service", service)
                    .tag("caller", caller)
                    .tag("outcome", outcome)
                    .serviceLevelObjectives(STEPS)
                    .register(meters));
        }
    }
}

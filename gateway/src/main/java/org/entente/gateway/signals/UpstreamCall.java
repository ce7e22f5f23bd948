package org.entente.gateway.signals;

import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** One call to a service, measured. Lives on one event loop. */
public final class UpstreamCall {

    private static final int CLIENT_ERROR = 400;
    private static final int SERVER_ERROR = 500;

    private final Span span;
    private final Function<String, Timer> timers;
    private final AtomicInteger active;
    private final long begun = System.nanoTime();
    private boolean told;
    private boolean ended;

    UpstreamCall(Span span, Function<String, Timer> timers, AtomicInteger active) {
        this.span = span;
        this.timers = timers;
        this.active = active;
        active.incrementAndGet();
    }

    /** The head of the service's answer is there. */
    public void answered(int status) {
        span.setAttribute("http.response.status_code", status);
        if (status >= SERVER_ERROR) {
            span.setStatus(StatusCode.ERROR);
            tell("server_error");
        } else {
            tell(status >= CLIENT_ERROR ? "client_error" : "success");
        }
    }

    /**
     * There is no answer that can be used.
     *
     * @param reason in the terms of the problem that the client reads; nothing that a client or a service has sent
     */
    public void failed(String reason) {
        if (!told) {
            span.setAttribute("error.type", reason);
            span.setStatus(StatusCode.ERROR);
        }
        tell("no_answer");
    }

    /** Nothing more will pass; without an answer before, it was the client who left or sent what could not be passed on. */
    public void end() {
        if (ended) {
            return;
        }
        ended = true;
        tell("dropped");
        active.decrementAndGet();
        span.end();
    }

    private void tell(String outcome) {
        if (!told) {
            told = true;
            timers.apply(outcome).record(System.nanoTime() - begun, TimeUnit.NANOSECONDS);
        }
    }
}

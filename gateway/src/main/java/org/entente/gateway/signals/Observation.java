package org.entente.gateway.signals;

import io.opentelemetry.api.trace.Span;

/** What is known of one request that is being answered. Lives on its event loop. */
final class Observation {

    private final long begun = System.nanoTime();
    private final String method;
    private final String route;
    private final Span span;
    private boolean answered;
    private int status;
    private boolean ended;

    Observation(String method, String route, Span span) {
        this.method = method;
        this.route = route;
        this.span = span;
    }

    /** One of those that HTTP has, or {@code OTHER}. */
    String method() {
        return method;
    }

    String route() {
        return route;
    }

    Span span() {
        return span;
    }

    long nanos() {
        return System.nanoTime() - begun;
    }

    /** Whether the head of the answer is told of for the first time; what it says then holds. */
    boolean answers(int withStatus) {
        boolean first = !answered;
        if (first) {
            answered = true;
            status = withStatus;
        }
        return first;
    }

    /** That of the answer, once there is one. */
    int status() {
        return status;
    }

    /** Whether the end is told of for the first time. */
    boolean ends() {
        boolean first = !ended;
        ended = true;
        return first;
    }
}

package org.entente.gateway.signals;

import io.opentelemetry.api.trace.SpanContext;

/**
 * What the access log says of one request.
 *
 * @param at when its answer ended, in milliseconds of the epoch
 * @param route the contract's path, not the one that was asked for
 * @param status that of the answer; 0 when the client left before there was one
 * @param millis from the request's head to the answer's end
 * @param bytes of the answer's body
 * @param network where the client is
 * @param trace invalid where nobody traces
 */
record AccessLine(
        long at,
        String requestId,
        String method,
        String route,
        int status,
        long millis,
        long bytes,
        String network,
        SpanContext trace) {

    /** The line as people read it. */
    String text() {
        return method + " " + route + " " + status + " in " + millis + " ms, " + bytes + " bytes, to " + network;
    }
}

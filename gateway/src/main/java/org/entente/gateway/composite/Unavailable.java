package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.gateway.Service;

/** A service that did not answer a question, through no fault of who asked. */
public final class Unavailable extends RuntimeException {

    private static final int SECONDS_FOR_A_RESTART = 5;

    private final transient Service service;
    private final Integer retryAfter;

    private Unavailable(Service service, String reason, Integer retryAfter) {
        super("The " + service.label() + " service " + reason, null, false, false);
        this.service = service;
        this.retryAfter = retryAfter;
    }

    static Unavailable unreachable(Service service) {
        return new Unavailable(service, "takes no connections now.", SECONDS_FOR_A_RESTART);
    }

    static Unavailable busy(Service service) {
        return new Unavailable(service, "has too many questions to answer now.", 1);
    }

    static Unavailable late(Service service) {
        return new Unavailable(service, "did not answer in time.", null);
    }

    static Unavailable tooLong(Service service) {
        return new Unavailable(service, "answered with more than is put together here; ask it by itself.", null);
    }

    static Unavailable broken(Service service) {
        return new Unavailable(service, "gave no usable answer.", null);
    }

    /** @param retryAfter what the service said, in seconds, or null */
    static Unavailable failed(Service service, int status, Integer retryAfter) {
        return new Unavailable(service, "answered with the status " + status + ".", retryAfter);
    }

    Service service() {
        return service;
    }

    /** What stands in the place of the answer. */
    public ObjectNode json() {
        ObjectNode json = Documents.object().put("status", "unavailable").put("reason", getMessage());
        return retryAfter == null ? json : json.put("retryAfter", retryAfter);
    }
}

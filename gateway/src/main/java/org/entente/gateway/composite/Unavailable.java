package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuit;

/** A service that did not answer a question, through no fault of who asked. */
public final class Unavailable extends RuntimeException {

    private static final int SECONDS_FOR_A_RESTART = 5;

    /** What the missing answer says of the service. */
    private enum Sign {
        ALIVE,
        DEAD,
        NONE
    }

    private final transient Service service;
    private final Sign sign;
    private final Integer retryAfter;

    private Unavailable(Service service, Sign sign, String reason, Integer retryAfter) {
        super("The " + service.label() + " service " + reason, null, false, false);
        this.service = service;
        this.sign = sign;
        this.retryAfter = retryAfter;
    }

    static Unavailable unreachable(Service service) {
        return new Unavailable(service, Sign.DEAD, "takes no connections now.", SECONDS_FOR_A_RESTART);
    }

    static Unavailable busy(Service service) {
        return new Unavailable(service, Sign.NONE, "has too many questions to answer now.", 1);
    }

    static Unavailable late(Service service) {
        return new Unavailable(service, Sign.DEAD, "did not answer in time.", null);
    }

    /** It was given no fair time to answer, or whoever asked has left. */
    static Unavailable notAwaited(Service service) {
        return new Unavailable(service, Sign.NONE, "did not answer in time.", null);
    }

    /** @param seconds until it is asked again */
    static Unavailable leftAlone(Service service, int seconds) {
        return new Unavailable(service, Sign.NONE, "failed often and is tried again in " + seconds + " s.", seconds);
    }

    static Unavailable tooLong(Service service) {
        return new Unavailable(
                service, Sign.ALIVE, "answered with more than is put together here; ask it by itself.", null);
    }

    static Unavailable broken(Service service) {
        return new Unavailable(service, Sign.DEAD, "gave no usable answer.", null);
    }

    /** @param retryAfter what the service said, in seconds, or null */
    static Unavailable failed(Service service, int status, Integer retryAfter) {
        return new Unavailable(service, Sign.ALIVE, "answered with the status " + status + ".", retryAfter);
    }

    /** Tells the service's circuit how the call ended. */
    void report(Circuit.Call call) {
        switch (sign) {
            case ALIVE -> call.answered();
            case DEAD -> call.failed(this);
            case NONE -> call.saysNothing();
        }
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

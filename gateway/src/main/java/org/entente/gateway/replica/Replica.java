package org.entente.gateway.replica;

import io.vertx.core.http.RequestOptions;
import org.entente.gateway.ServiceAddress;

/** One address of a service, and what is known of who listens there. */
final class Replica {

    /** One that is only busy is not gone. */
    private static final int MOST_MISSED = 3;

    private final ServiceAddress address;
    private volatile State state = State.SERVING;
    private volatile int missed;

    /** From the first to be asked to the last: where all else fails, even the last is tried. */
    enum State {
        /** Takes requests. */
        SERVING,
        /** Answers, but was asked to stop. */
        LEAVING,
        /** Takes no connections. */
        GONE
    }

    Replica(ServiceAddress address) {
        this.address = address;
    }

    State state() {
        return state;
    }

    /** Counts a look that got no answer in time; true once there were so many in a row that it counts as gone. */
    boolean misses() {
        missed++;
        return missed >= MOST_MISSED;
    }

    /** Notes what it is; true if it was something else before. */
    boolean becomes(State found) {
        missed = 0;
        State before = state;
        state = found;
        return before != found;
    }

    /** The options, directed to it. */
    RequestOptions direct(RequestOptions options) {
        return address.direct(options);
    }

    @Override
    public String toString() {
        return address.host() + ":" + address.port();
    }
}

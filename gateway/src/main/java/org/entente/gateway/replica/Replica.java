package org.entente.gateway.replica;

import io.vertx.core.http.RequestOptions;
import org.entente.gateway.ServiceAddress;

/** One address of a service, and what is known of who listens there. */
final class Replica {

    private final ServiceAddress address;
    private volatile State state = State.SERVING;

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

    ServiceAddress address() {
        return address;
    }

    /** Notes what it is; true if it was something else before. */
    boolean becomes(State found) {
        State before = state;
        state = found;
        return before != found;
    }

    /** The options, directed to it. */
    RequestOptions direct(RequestOptions options) {
        return options.setHost(address.host()).setPort(address.port()).setSsl(address.tls());
    }

    @Override
    public String toString() {
        return address.host() + ":" + address.port();
    }
}

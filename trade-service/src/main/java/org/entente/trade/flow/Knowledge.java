package org.entente.trade.flow;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.chassis.history.AsOf;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** Finds what was known at an instant. */
@ApplicationScoped
public class Knowledge {

    private final AsOf past;

    Knowledge(AsOf past) {
        this.past = past;
    }

    /**
     * What the parameter {@code asOf} asks for, null for now.
     *
     * @throws InvalidRequest if it is no instant, or one that is not settled yet
     */
    public KnownFlows at(String asOf) {
        return asOf == null ? KnownFlows.now() : KnownFlows.at(past.place(Params.instant("asOf", asOf)));
    }
}

package org.entente.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.RelayConfig;

/** Where this service has its feed. */
@ApplicationScoped
class FeedPaths {

    private final String service;

    FeedPaths(RelayConfig relay) {
        this.service = "/v1/" + relay.service();
    }

    String snapshot() {
        return service + "/snapshot";
    }

    String changes(Cursor after) {
        return service + "/changes?after=" + after;
    }
}

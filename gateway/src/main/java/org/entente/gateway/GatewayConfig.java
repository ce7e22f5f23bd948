package org.entente.gateway;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;

/** The gateway's own settings; {@code application.properties} gives the reason of each value. */
@ConfigMapping(prefix = "entente.gateway")
public interface GatewayConfig {

    /** Where the services are. */
    Services services();

    /** How the services are spoken to. */
    Upstream upstream();

    /** How long a service may take to say that it is ready. */
    Duration healthDeadline();

    /** How long the rest of a refused body is still read, so that its sender gets to read the refusal. */
    Duration lingerAfterRefusal();

    /** One target for each service. */
    interface Services {
        /** The events service. */
        Target events();

        /** The aid service. */
        Target aid();

        /** The trade service. */
        Target trade();

        /** The address of one of them. */
        default ServiceAddress of(Service service) {
            Target target =
                    switch (service) {
                        case EVENTS -> events();
                        case AID -> aid();
                        case TRADE -> trade();
                    };
            return ServiceAddress.of("entente.gateway.services." + service.label() + ".url", target.url());
        }
    }

    /** One service's place. */
    interface Target {
        /** Scheme, host and port; never a path, for paths are passed on as they are. */
        URI url();
    }

    /** Patience and connections, alike for each service but never shared between two. */
    interface Upstream {
        /** The longest wait for a connection, in the queue for one or being made. */
        Duration connectTimeout();

        /** The longest silence between the request's last byte and the answer's head. */
        Duration responseTimeout();

        /** The longest silence within an answer's body. */
        Duration idleTimeout();

        /** Connections to one service, and so exchanges with it at one time. */
        int poolSize();

        /** Requests that may wait for a connection to one service. */
        int queueSize();
    }
}

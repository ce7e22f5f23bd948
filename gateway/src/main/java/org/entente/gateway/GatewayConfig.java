package org.entente.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The gateway's own settings; {@code application.properties} gives the reason of each value. */
@ConfigMapping(prefix = "entente.gateway")
public interface GatewayConfig {

    /** Where the services are. */
    Services services();

    /** How the services are spoken to. */
    Upstream upstream();

    /** The live stream of all changes. */
    Live live();

    /** Answers that are put together from several services. */
    Composite composite();

    /** How often one client may ask. */
    Rate rate();

    /** When a service that fails is left alone. */
    Circuit circuit();

    /** The slowest upload that is waited for. */
    Pace pace();

    /** How long the lines of a request before its body may take, from the first byte. */
    Duration headTimeout();

    /** Networks of the proxies in front, as CIDR, that are believed who the client is. */
    Optional<List<String>> trustedProxies();

    AccessLog accessLog();

    /** How long a service may take to say that it is ready. */
    Duration healthDeadline();

    /** How often the services are asked whether their contract is still the gateway's. */
    Duration contractInterval();

    /** The longest head of a request. */
    Head head();

    /** How long the rest of a refused body is still read, so that its sender gets to read the refusal. */
    Duration lingerAfterRefusal();

    /** What is refused with a problem; the server library refuses longer heads by itself, without one. */
    interface Head {
        /** The path with its query. */
        MemorySize address();

        /** All headers together, with their names. */
        MemorySize headers();
    }

    /** One target for each service. */
    interface Services {
        /** The events service. */
        Target events();

        /** The aid service. */
        Target aid();

        /** The trade service. */
        Target trade();

        /** The addresses of one of them. */
        default List<ServiceAddress> of(Service service) {
            String property = "entente.gateway.services." + service.label() + ".url";
            return target(service).url().stream()
                    .map(url -> ServiceAddress.of(property, url))
                    .toList();
        }

        /** Where the replicas of one of them say whether they are ready. */
        default List<ServiceAddress> managementOf(Service service) {
            String property = "entente.gateway.services." + service.label() + ".management-url";
            return target(service)
                    .managementUrl()
                    .map(urls -> urls.stream()
                            .map(url -> ServiceAddress.of(property, url))
                            .toList())
                    .orElseGet(() ->
                            of(service).stream().map(ServiceAddress::management).toList());
        }

        /** The place of one of them. */
        default Target target(Service service) {
            return switch (service) {
                case EVENTS -> events();
                case AID -> aid();
                case TRADE -> trade();
            };
        }
    }

    /** One service's place. */
    interface Target {
        /**
         * Scheme, host and port; never a path, for paths are passed on as they are. Several where the replicas of the
         * service have addresses of their own and nothing in front spreads connections.
         */
        List<URI> url();

        /** The same of the management ports; port 9000 of each host, in clear, if not given. */
        Optional<List<URI>> managementUrl();
    }

    /** Patience and connections, alike for each service but never shared between two. */
    interface Upstream {
        /** The longest wait for a connection, in the queue for one or being made. */
        Duration connectTimeout();

        /** The longest silence between the request's last byte and the answer's head. */
        Duration responseTimeout();

        /** The longest silence within an answer's body. */
        Duration idleTimeout();

        /**
         * How long a connection is kept that nobody uses, in whole seconds. Shorter than the shutdown delay of the
         * services: then none is left that a replica could end while a request is on its way.
         */
        Duration keepAlive();

        /** How often each of several addresses of a service is asked whether it serves. */
        Duration probeInterval();

        /** Connections that are in use to one service, and so exchanges with it at one time. */
        int poolSize();

        /** Requests that may wait for a connection to one service. */
        int queueSize();

        /** The longest pause before a read connects a second time. */
        Duration retryPause();

        /** Paths whose answers may take longer or shorter to begin; the first that fits holds. */
        List<Route> routes();
    }

    /** The patience with one kind of path. */
    interface Route {
        /** A path in which {@code *} stands for one segment. */
        String path();

        /** In place of the general one. */
        Duration responseTimeout();
    }

    /** Quotas of one replica; with n replicas a client may have up to n times as much. */
    interface Rate {
        /** Whether requests are counted at all. */
        boolean enabled();

        /** What one address may ask, for all who have no token that a service has accepted. */
        Quota address();

        /** What one subject of tokens may ask. */
        Quota subject();

        /** Clients that are remembered at one time; then the least used are forgotten. */
        int clients();

        /** How long it is remembered that a service accepted a token. */
        Duration proof();
    }

    /** So many requests in a window, which fills up again evenly. */
    interface Quota {
        /** Requests in the window, and at most at once. */
        long requests();

        /** Whole seconds. */
        Duration window();
    }

    /** When a service is left alone, alike for each. */
    interface Circuit {
        /** The span of time whose exchanges count. */
        Duration window();

        /** Exchanges in the window below which it says nothing. */
        int minimum();

        /** Failures in a hundred exchanges at which the service is left alone. */
        int failurePercent();

        /** For how long it is left alone, until one request may try. */
        Duration pause();
    }

    /** How slowly a body may come, not counting the time in which the service takes none. */
    interface Pace {
        /** Until then any pace will do. */
        Duration grace();

        /** Bytes a second on average, from then on. */
        int bytesPerSecond();
    }

    /** The live stream: what its clients may take, and how the services' feeds are followed. */
    interface Live {
        /** The longest silence of a stream; then it sends a comment. */
        Duration heartbeat();

        /** How long a client should wait before it comes back. */
        Duration retry();

        /** Streams that may be open at one time. */
        int streams();

        /** Streams that one client address may have open. */
        int streamsPerAddress();

        /** Bytes that a stream takes up at a time, beyond which it adds no further event until the client has them. */
        MemorySize buffer();

        /** How long a client may take for what was sent to it. */
        Duration slowLimit();

        /** How long the start waits for a service that has not said yet where its feed ends. */
        Duration startPatience();

        /** After so many changes that a filter left out the client is told its position. */
        int positionEvery();

        /** After so long without an id the client is told its position, if that has moved. */
        Duration positionInterval();

        /** The newest changes of each service that are kept at hand. */
        int ringEvents();

        /** What these may take of memory, for each service. */
        MemorySize ringBytes();

        /** How long a service may hold back its answer while there is no change; whole seconds, at most 30. */
        Duration tailWait();

        /** Changes in one answer to the gateway's own reading, at most 1000. */
        int tailPage();

        /** How long a feed is still followed when its last stream is gone. */
        Duration tailLinger();

        /** Changes in one answer for a client that is behind, at most 1000. */
        int catchUpPage();

        /** Clients that are caught up from one service at one time. */
        int catchUpConnections();

        /** The longest wait for the turn to be caught up. */
        Duration turnTimeout();

        /** The longest silence of a service, beyond the wait that was asked for. */
        Duration answerTimeout();

        /** The longest answer of a service that is held in memory. */
        MemorySize answerBytes();

        /** The pause after a failure of a service, doubled after each further one. */
        Duration backoff();

        /** The longest pause. */
        Duration longestBackoff();
    }

    /** What an answer that is put together from several services may take. */
    interface Composite {
        /** From the request to the moment at which what has not come is given up. */
        Duration deadline();

        /** Questions to one service that are under way at one time, of all composite answers. */
        int poolSize();

        /** Questions to one service that may wait for their turn. */
        int queueSize();

        /** What the services' answers to one request may take of memory, all together. */
        MemorySize answerBytes();
    }

    /** The line that each request has in the log. */
    interface AccessLog {
        /** Whether there are any. */
        boolean enabled();

        /** Longest time that a line waits for others to be written with. */
        Duration interval();

        /** Lines that may wait; what is more is lost. */
        int queue();
    }
}

package org.entente.local;

import java.util.Locale;

/** What listens on a port. */
enum Place {
    POSTGRES("PostgreSQL", 15_432),
    KAFKA("Kafka", 19_092),
    KAFKA_PARTNERS("Kafka's door for partners", 19_094),
    KAFKA_CONTROLLER("Kafka's controller", 19_093),
    ISSUER("OIDC issuer", 18_090),
    EVENTS("events service", 18_081),
    AID("aid service", 18_082),
    TRADE("trade service", 18_083),
    GATEWAY("gateway", 8_080),
    EVENTS_MANAGEMENT("events service's management", 18_181),
    AID_MANAGEMENT("aid service's management", 18_182),
    TRADE_MANAGEMENT("trade service's management", 18_183),
    GATEWAY_MANAGEMENT("gateway's management", 18_180);

    private final String title;
    private final int usualPort;

    Place(String title, int usualPort) {
        this.title = title;
        this.usualPort = usualPort;
    }

    String title() {
        return title;
    }

    int usualPort() {
        return usualPort;
    }

    /** The environment variable that gives another port. */
    String variable() {
        return "ENTENTE_PORT_" + name();
    }

    /**
     * Where a service or the gateway tells of its health and gives its metrics.
     *
     * @throws IllegalArgumentException for a place that has none
     */
    Place management() {
        return valueOf(name() + "_MANAGEMENT");
    }

    /** In file and folder names. */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package org.entente.gateway;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** A service behind the gateway, with the roots of the public paths that are its own. */
public enum Service {
    EVENTS("events", "/v1/events", "/v1/actors", "/v1/relations", "/v1/positions", "/v1/topics"),
    AID("aid", "/v1/aid"),
    TRADE("trade", "/v1/trade");

    private final String label;
    private final List<String> roots;

    Service(String label, String... roots) {
        this.label = label;
        this.roots = List.of(roots);
    }

    /** The name by which problems, health and configuration call the service. */
    public String label() {
        return label;
    }

    /** The service of that name, if there is one. */
    public static Optional<Service> of(String label) {
        return Arrays.stream(values())
                .filter(service -> service.label.equals(label))
                .findFirst();
    }

    /** The paths that, with all below them, belong to the service; without a slash at the end. */
    public List<String> roots() {
        return roots;
    }

    /** Whether the path is one of the roots or below one. */
    public boolean owns(String path) {
        return roots.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }
}

package org.entente.images;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The programs that there are images of. */
enum Program {
    EVENTS(
            "events-service",
            "Entente: diplomatic events, their actors and relations",
            List.of(
                    "/v1/events",
                    "/v1/actors",
                    "/v1/topics",
                    "/v1/relations/KHM/USA",
                    "/v1/events?q=treaty",
                    "/q/openapi")),
    AID(
            "aid-service",
            "Entente: aid activities, sums and published statistics",
            List.of(
                    "/v1/aid/activities",
                    "/v1/aid/aggregates?measure=disbursements&by=year",
                    "/v1/aid/changes",
                    "/q/openapi")),
    TRADE(
            "trade-service",
            "Entente: flows of trade, series and preference schemes",
            List.of(
                    "/v1/trade/datasets",
                    "/v1/trade/availability",
                    "/v1/trade/schemes",
                    "/v1/trade/changes",
                    "/q/openapi")),
    GATEWAY(
            "gateway",
            "Entente: the one address of all services",
            List.of(
                    "/health",
                    "/openapi",
                    "/docs",
                    "/v1/aid/activities",
                    "/v1/dossiers/KHM/USA",
                    "/v1/search?q=vaccine"));

    private final String module;
    private final String title;
    private final List<String> questions;

    Program(String module, String title, List<String> questions) {
        this.module = module;
        this.title = title;
        this.questions = questions;
    }

    /** The folder of its module, and the last part of its image's name. */
    String module() {
        return module;
    }

    String title() {
        return title;
    }

    /** What it is asked while its cache is made; the answer may be an error, too. */
    List<String> questions() {
        return questions;
    }

    /** The database of its own; the gateway has none. */
    String database() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it says, on its management port, that it is ready; the gateway is that while its services are away. */
    String readyPath() {
        return "/q/health/ready";
    }

    boolean isService() {
        return this != GATEWAY;
    }

    /** What it is told of the parts that it needs. */
    Map<String, String> environment(Surroundings around, int port, int managementPort) {
        Map<String, String> common = Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(port),
                "QUARKUS_MANAGEMENT_HOST", "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT", Integer.toString(managementPort),
                "ENTENTE_PUBLIC_URL", "http://localhost:8080");
        Map<String, String> own = new TreeMap<>(common);
        own.putAll(isService() ? around.ofService(database()) : around.ofGateway());
        return own;
    }

    static Program named(String module) {
        return Arrays.stream(values())
                .filter(it -> it.module.equals(module))
                .findFirst()
                .orElseThrow(() -> Refused.unknown(
                        module, Arrays.stream(values()).map(Program::module).toList()));
    }
}

package org.entente.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.parts.Command;
import org.entente.parts.Issuer;
import org.entente.parts.Kafka;
import org.entente.parts.Postgres;
import org.entente.parts.Readiness;
import org.entente.parts.ServiceJvm;

/** What the platform consists of: the stages that are started one after the other, each stage's parts together. */
final class Layout {
    /** Seven processes that start together on a small, busy machine take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final Path root;

    Layout(Settings settings, Path root) {
        this.settings = settings;
        this.root = root;
    }

    List<List<Part>> stages() {
        return List.of(
                List.of(postgres(), kafka(), issuer()),
                List.of(service(Place.EVENTS), service(Place.AID), service(Place.TRADE), gateway()));
    }

    private Part postgres() {
        int port = settings.port(Place.POSTGRES);
        Path data = settings.data().resolve("postgres");
        return new Part(Postgres.command(data, port, settings.log(Place.POSTGRES)), "127.0.0.1:" + port, false);
    }

    private Part kafka() {
        Kafka.Ports ports = new Kafka.Ports(
                settings.port(Place.KAFKA), settings.port(Place.KAFKA_PARTNERS), settings.port(Place.KAFKA_CONTROLLER));
        Path data = settings.data().resolve("kafka");
        Command command = Kafka.command(data, ports, settings.log(Place.KAFKA));
        return new Part(command, "127.0.0.1:" + ports.platform(), false);
    }

    private Part issuer() {
        int port = settings.port(Place.ISSUER);
        Path data = settings.data().resolve("issuer");
        return new Part(Issuer.command(data, port, settings.log(Place.ISSUER)), settings.url(Place.ISSUER), false);
    }

    private Part service(Place place) {
        Map<String, String> environment = listening(place);
        environment.put(
                "ENTENTE_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.port(Place.POSTGRES) + "/" + place.id());
        environment.put("ENTENTE_DB_USER", Postgres.USER);
        environment.put("ENTENTE_DB_PASSWORD", Postgres.USER);
        environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Place.KAFKA));
        environment.put("ENTENTE_ISSUER", settings.url(Place.ISSUER));
        environment.put("ENTENTE_PUBLIC_URL", settings.publicUrl());
        return quarkus(place, place.id() + "-service", environment);
    }

    private Part gateway() {
        Map<String, String> environment = listening(Place.GATEWAY);
        environment.put("ENTENTE_EVENTS_URL", settings.url(Place.EVENTS));
        environment.put("ENTENTE_AID_URL", settings.url(Place.AID));
        environment.put("ENTENTE_TRADE_URL", settings.url(Place.TRADE));
        environment.put("ENTENTE_EVENTS_MANAGEMENT_URL", settings.url(Place.EVENTS_MANAGEMENT));
        environment.put("ENTENTE_AID_MANAGEMENT_URL", settings.url(Place.AID_MANAGEMENT));
        environment.put("ENTENTE_TRADE_MANAGEMENT_URL", settings.url(Place.TRADE_MANAGEMENT));
        environment.put("ENTENTE_PUBLIC_URL", settings.publicUrl());
        return quarkus(Place.GATEWAY, "gateway", environment);
    }

    private Map<String, String> listening(Place place) {
        Map<String, String> environment = new LinkedHashMap<>(ServiceJvm.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(place)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        // Read by people.
        environment.put("ENTENTE_LOG_JSON", "false");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(place.management())));
        return environment;
    }

    private Part quarkus(Place place, String module, Map<String, String> environment) {
        Path app = root.resolve(Path.of(module, "target", "quarkus-app"));
        Readiness ready = Readiness.http(URI.create(settings.url(place.management()) + "/q/health/ready"));
        Command command = Command.quarkus(place.title(), ServiceJvm.FLAGS, app, environment, settings.log(place), ready)
                .withPatience(PATIENCE);
        return new Part(command, settings.url(place), true);
    }
}

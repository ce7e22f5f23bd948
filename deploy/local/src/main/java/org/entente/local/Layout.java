package org.entente.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.parts.ClassArchive;
import org.entente.parts.Command;
import org.entente.parts.Issuer;
import org.entente.parts.Kafka;
import org.entente.parts.Postgres;
import org.entente.parts.Readiness;
import org.entente.parts.Root;
import org.entente.parts.ServiceJvm;

/** What the platform consists of, and what its programs can leave for the next start. */
final class Layout {
    /** Seven processes that start together on a small, busy machine take their time. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final List<Place> PROGRAMS = List.of(Place.EVENTS, Place.AID, Place.TRADE, Place.GATEWAY);

    private final Settings settings;
    private final Path root;

    Layout(Settings settings, Path root) {
        this.settings = settings;
        this.root = root;
    }

    /**
     * Each after those that it needs: a service its database, which it migrates. It looks for the issuer when it starts, and
     * would wait a second for one that is not there; for Kafka, as the gateway for the services, it looks all the time.
     */
    List<Part> parts() {
        Part postgres = postgres();
        Part issuer = issuer();
        // Whether an archive is whole is found by reading all of it, a tenth of a second for each.
        Stream<Part> programs = PROGRAMS.parallelStream()
                .map(place -> program(place, place == Place.GATEWAY ? List.of() : List.of(postgres, issuer)));
        return Stream.concat(Stream.of(postgres, kafka(), issuer), programs).toList();
    }

    /** A run of each program that has no archive of its classes, in which it makes one; none where they are not wanted. */
    List<Rehearsal> rehearsals() {
        if (!settings.archives()) {
            return List.of();
        }
        return PROGRAMS.stream()
                .filter(place -> archive(place).kept().isEmpty())
                .map(this::rehearsal)
                .toList();
    }

    private Part postgres() {
        int port = settings.port(Place.POSTGRES);
        Path data = settings.data().resolve("postgres");
        return new Part(
                Postgres.command(data, port, settings.log(Place.POSTGRES)), "127.0.0.1:" + port, false, List.of());
    }

    private Part kafka() {
        Kafka.Ports ports = new Kafka.Ports(
                settings.port(Place.KAFKA), settings.port(Place.KAFKA_PARTNERS), settings.port(Place.KAFKA_CONTROLLER));
        Path data = settings.data().resolve("kafka");
        Command command = Kafka.command(data, ports, settings.log(Place.KAFKA));
        return new Part(command, "127.0.0.1:" + ports.platform(), false, List.of());
    }

    private Part issuer() {
        int port = settings.port(Place.ISSUER);
        Path data = settings.data().resolve("issuer");
        return new Part(
                Issuer.command(data, port, settings.log(Place.ISSUER)), settings.url(Place.ISSUER), false, List.of());
    }

    private Part program(Place place, List<Part> needed) {
        return new Part(command(place).withPatience(PATIENCE), settings.url(place), true, needed);
    }

    /** With the archive of its classes, where there is one. */
    Command command(Place place) {
        ClassArchive archive = archive(place);
        Optional<Path> kept = settings.archives() ? archive.kept() : Optional.empty();
        if (kept.isPresent()) {
            try {
                return Command.quarkus(
                        place.title(), archive, kept.get(), environment(place), settings.log(place), ready(place));
            } catch (IOException e) {
                // A start without is slower and no worse.
            }
        }
        return Command.quarkus(
                place.title(), ServiceJvm.FLAGS, app(place), environment(place), settings.log(place), ready(place));
    }

    Rehearsal rehearsal(Place place) {
        Layout beside = new Layout(settings.beside(place), root);
        return new Rehearsal(archive(place), () -> beside.archiving(place), beside.firstQuestions(place));
    }

    /** With a log of its own. */
    private Command archiving(Place place) throws IOException {
        Map<String, String> environment = environment(place);
        // A run that ends within seconds takes no work from those that stay.
        environment.put("ENTENTE_IMPORT_ENABLED", "false");
        return Command.archiving(
                        place.title(),
                        archive(place),
                        environment,
                        settings.log(place).resolveSibling(place.id() + "-archive.log"),
                        ready(place))
                .withPatience(PATIENCE)
                .withLowPriority();
    }

    private List<URI> firstQuestions(Place place) {
        List<String> paths =
                switch (place) {
                    case EVENTS -> List.of("/v1/relations/KHM/USA?on=1966-01-01", "/v1/events");
                    case AID -> List.of("/v1/aid/activities", "/v1/aid/figures?subject=KHM&counterpart=USA");
                    case TRADE -> List.of("/v1/trade/figures?subject=KHM&counterpart=USA", "/v1/trade/schemes");
                    default -> FirstLook.PATHS;
                };
        return paths.stream()
                .map(path -> URI.create(settings.url(place)).resolve(path))
                .toList();
    }

    ClassArchive archive(Place place) {
        return new ClassArchive(app(place), Root.jar(), ServiceJvm.FLAGS);
    }

    Path app(Place place) {
        String module = place == Place.GATEWAY ? "gateway" : place.id() + "-service";
        return root.resolve(Path.of(module, "target", "quarkus-app"));
    }

    private Readiness ready(Place place) {
        return Readiness.http(URI.create(settings.url(place.management()) + "/q/health/ready"));
    }

    private Map<String, String> environment(Place place) {
        Map<String, String> environment = new LinkedHashMap<>(ServiceJvm.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(settings.port(place)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        // Read by people.
        environment.put("ENTENTE_LOG_JSON", "false");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(settings.port(place.management())));
        environment.put("ENTENTE_PUBLIC_URL", settings.publicUrl());
        if (place == Place.GATEWAY) {
            for (Place service : List.of(Place.EVENTS, Place.AID, Place.TRADE)) {
                environment.put("ENTENTE_" + service + "_URL", settings.url(service));
                environment.put("ENTENTE_" + service + "_MANAGEMENT_URL", settings.url(service.management()));
            }
        } else {
            environment.put(
                    "ENTENTE_DB_URL",
                    "jdbc:postgresql://127.0.0.1:" + settings.port(Place.POSTGRES) + "/" + place.id());
            environment.put("ENTENTE_DB_USER", Postgres.USER);
            environment.put("ENTENTE_DB_PASSWORD", Postgres.USER);
            environment.put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + settings.port(Place.KAFKA));
            environment.put("ENTENTE_ISSUER", settings.url(Place.ISSUER));
        }
        return environment;
    }
}

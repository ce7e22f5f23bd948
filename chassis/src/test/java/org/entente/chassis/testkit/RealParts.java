package org.entente.chassis.testkit;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.entente.parts.FreePorts;
import org.entente.parts.Issuer;
import org.entente.parts.Kafka;
import org.entente.parts.Postgres;
import org.entente.parts.Tokens;

/**
 * A real PostgreSQL, a real Kafka and an issuer of tokens as child processes on free ports: started once for each test
 * run of a module, empty at the start, and gone with the run.
 */
public class RealParts implements QuarkusTestResourceLifecycleManager, AutoCloseable {

    /** The platform's address in tests; nothing listens there. */
    public static final String PUBLIC_URL = "https://entente.example";

    private static RealParts running;

    private Postgres postgres;
    private Kafka kafka;
    private Issuer issuer;
    private Path folder;

    /** The parts of this run; started by the first test that needs them. */
    public static synchronized RealParts get() {
        if (running == null) {
            RealParts parts = new RealParts();
            parts.launch();
            running = parts;
        }
        return running;
    }

    /** Parts of one's own, for a test that breaks them; to be closed. */
    public static RealParts fresh() {
        RealParts parts = new RealParts();
        parts.launch();
        return parts;
    }

    private void launch() {
        folder = newFolder();
        CompletableFuture<Postgres> database = CompletableFuture.supplyAsync(
                () -> Postgres.start(folder.resolve("postgres"), FreePorts.one(), folder.resolve("postgres.log")));
        CompletableFuture<Kafka> broker = CompletableFuture.supplyAsync(
                () -> Kafka.start(folder.resolve("kafka"), FreePorts.one(), folder.resolve("kafka.log")));
        CompletableFuture<Issuer> tokens = CompletableFuture.supplyAsync(
                () -> Issuer.start(folder.resolve("issuer"), FreePorts.one(), folder.resolve("issuer.log")));
        postgres = database.join();
        kafka = broker.join();
        issuer = tokens.join();
    }

    private static Path newFolder() {
        try {
            Files.createDirectories(Path.of("target"));
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "parts-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> start() {
        return get().environment("chassis");
    }

    /** The parts stay for the next test class; they end with the process that started them. */
    @Override
    public void stop() {}

    /** What a service is given to find its parts, in the names that a deployment uses. */
    public Map<String, String> environment(String database) {
        return Map.of(
                "ENTENTE_DB_URL",
                postgres.jdbcUrl(database),
                "ENTENTE_DB_USER",
                Postgres.USER,
                "ENTENTE_DB_PASSWORD",
                Postgres.USER,
                "KAFKA_BOOTSTRAP_SERVERS",
                kafka.bootstrapServers(),
                "ENTENTE_ISSUER",
                issuer.url(),
                "ENTENTE_PUBLIC_URL",
                PUBLIC_URL);
    }

    /** Where the database keeps its data. */
    public Path databaseFolder() {
        return folder.resolve("postgres");
    }

    /** Where the broker keeps its data. */
    public Path brokerFolder() {
        return folder.resolve("kafka");
    }

    @Override
    public void close() {
        postgres.close();
        kafka.close();
        issuer.close();
    }

    public Postgres postgres() {
        return postgres;
    }

    public Kafka kafka() {
        return kafka;
    }

    public Issuer issuer() {
        return issuer;
    }

    public static Tokens tokens() {
        return get().issuer().tokens();
    }
}

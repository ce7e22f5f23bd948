package org.entente.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.entente.parts.FreePorts;
import org.entente.parts.Issuer;
import org.entente.parts.Kafka;
import org.entente.parts.Postgres;

/** A real PostgreSQL, a real Kafka and a token issuer, for programs that run from images. */
final class Surroundings implements AutoCloseable {
    private final Postgres postgres;
    private final Kafka kafka;
    private final Issuer issuer;

    private Surroundings(Postgres postgres, Kafka kafka, Issuer issuer) {
        this.postgres = postgres;
        this.kafka = kafka;
        this.issuer = issuer;
    }

    /** @param folder for their data and logs; a folder of this run's own is made in it */
    static Surroundings start(Path folder) {
        try {
            Files.createDirectories(folder);
            Path own = Files.createTempDirectory(folder, "parts-");
            Postgres postgres = Postgres.start(own.resolve("postgres"), FreePorts.one(), own.resolve("postgres.log"));
            Kafka kafka = Kafka.start(own.resolve("kafka"), FreePorts.one(), own.resolve("kafka.log"));
            Issuer issuer = Issuer.start(own.resolve("issuer"), FreePorts.one(), own.resolve("issuer.log"));
            return new Surroundings(postgres, kafka, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Map<String, String> ofService(String database) {
        Map<String, String> variables = new TreeMap<>();
        variables.put("ENTENTE_DB_URL", postgres.jdbcUrl(database));
        variables.put("ENTENTE_DB_USER", Postgres.USER);
        variables.put("ENTENTE_DB_PASSWORD", Postgres.USER);
        variables.put("KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        variables.put("ENTENTE_ISSUER", issuer.url());
        return variables;
    }

    /** Of services that are not there: what the gateway does then takes it through its circuits as well. */
    Map<String, String> ofGateway() {
        Map<String, String> variables = new TreeMap<>();
        for (String service : new String[] {"EVENTS", "AID", "TRADE"}) {
            variables.put("ENTENTE_" + service + "_URL", "http://127.0.0.1:" + FreePorts.one());
        }
        return variables;
    }

    Postgres postgres() {
        return postgres;
    }

    @Override
    public void close() {
        issuer.close();
        kafka.close();
        postgres.close();
    }
}

package org.entente.chassis.database;

import io.quarkus.arc.Unremovable;
import io.quarkus.credentials.CredentialsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Role and password for each new connection to the database, as they are at that moment. */
@ApplicationScoped
@Named(DatabaseCredentials.NAME)
@Unremovable
public class DatabaseCredentials implements CredentialsProvider {

    static final String NAME = "entente-database";

    private final DatabaseConfig config;

    DatabaseCredentials(DatabaseConfig config) {
        this.config = config;
    }

    /**
     * {@code user} and {@code password}.
     *
     * @throws IllegalStateException if there are none, or the files that should have them cannot be read
     */
    @Override
    public Map<String, String> getCredentials(String name) {
        return config.secret().map(DatabaseCredentials::read).orElseGet(this::given);
    }

    /** The same as for the pool, for a connection of one's own. */
    public Map<String, String> current() {
        return getCredentials(NAME);
    }

    private Map<String, String> given() {
        if (config.username().isEmpty() || config.password().isEmpty()) {
            throw new IllegalStateException("Nothing says who the service is to its database: set ENTENTE_DB_USER and"
                    + " ENTENTE_DB_PASSWORD, or ENTENTE_DB_SECRET to a folder with the files username and password.");
        }
        return credentials(config.username().get(), config.password().get());
    }

    /** Both from the same folder: Kubernetes changes a secret by changing a link to it. */
    private static Map<String, String> read(Path secret) {
        try {
            Path folder = secret.resolve("username").toRealPath().getParent();
            return credentials(line(folder.resolve("username")), line(folder.resolve("password")));
        } catch (IOException e) {
            throw new IllegalStateException(
                    "ENTENTE_DB_SECRET is " + secret + ", which must have the files username and password: " + e, e);
        }
    }

    /** Editors end files with a line break. */
    private static String line(Path file) throws IOException {
        return Files.readString(file).stripTrailing();
    }

    private static Map<String, String> credentials(String user, String password) {
        return Map.of(USER_PROPERTY_NAME, user, PASSWORD_PROPERTY_NAME, password);
    }
}

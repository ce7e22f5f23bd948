package org.entente.chassis.database;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Who the service is to its database. */
@ConfigMapping(prefix = "entente.database")
public interface DatabaseConfig {

    /** The role; not needed with a secret. */
    Optional<String> username();

    /** Its password; not needed with a secret. */
    Optional<String> password();

    /**
     * A folder with the files {@code username} and {@code password}, as a secret of Kubernetes is mounted. It is read for
     * each new connection, so that both can be changed while the service runs.
     */
    Optional<Path> secret();
}

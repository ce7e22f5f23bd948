package org.entente.chassis.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.entente.chassis.database.DatabaseCredentials;

/** Connections outside the pool: the leader's lock lives as long as its session does. */
@ApplicationScoped
class FeedDatabase {

    /** A server that is gone without a word is noticed after this long, in seconds. */
    private static final String SOCKET_TIMEOUT = "10";

    private final String url;
    private final DatabaseCredentials credentials;

    FeedDatabase(@ConfigProperty(name = "quarkus.datasource.jdbc.url") String url, DatabaseCredentials credentials) {
        this.url = url;
        this.credentials = credentials;
    }

    Connection connect(String purpose) throws SQLException {
        Properties properties = new Properties();
        properties.putAll(credentials.current());
        properties.setProperty("ApplicationName", "entente-" + purpose);
        properties.setProperty("socketTimeout", SOCKET_TIMEOUT);
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(url, properties);
    }
}

package org.entente.chassis.http;

import io.agroal.api.AgroalDataSource;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;

/**
 * Lets a client repeat a POST without doing it twice. Key, caller, path, hash of the body and answer commit with what
 * the request did, and live for 24 hours. While the first request runs, a transaction-level advisory lock is held: a
 * killed service leaves nothing that would answer 409 for ever.
 */
@ApplicationScoped
public class Idempotency {

    private static final int LONGEST_KEY = 200;

    private final AgroalDataSource dataSource;
    private final SecurityIdentity caller;

    Idempotency(AgroalDataSource dataSource, SecurityIdentity caller) {
        this.dataSource = dataSource;
        this.caller = caller;
    }

    /** Carries out the request, or repeats the first answer. Without a key it is just carried out. */
    @Transactional
    public Response once(String header, String path, byte[] body, Supplier<Response> request) {
        if (header == null) {
            return request.get();
        }
        String key = key(header);
        String owner = caller.getPrincipal().getName();
        String hash = Sha256.of(body == null ? new byte[0] : body);
        try (Connection connection = dataSource.getConnection()) {
            lock(connection, key, owner + " " + path + " " + key);
            Response first = firstAnswer(connection, key, owner, path, hash);
            if (first != null) {
                return first;
            }
            Response answer = request.get();
            forgetOld(connection);
            keep(connection, key, owner, path, hash, answer);
            return answer;
        } catch (SQLException e) {
            throw new IllegalStateException("The Idempotency-Key could not be kept.", e);
        }
    }

    /** The draft standard writes the key as a quoted string, most clients write it bare. */
    private static String key(String header) {
        String key = header.trim().replaceAll("^\"(.*)\"$", "$1");
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            throw InvalidRequest.parameter(
                    "Idempotency-Key", "The key has " + key.length() + " characters: it has 1 to " + LONGEST_KEY + ".");
        }
        return key;
    }

    private static void lock(Connection connection, String key, String name) throws SQLException {
        try (PreparedStatement lock =
                connection.prepareStatement("select pg_try_advisory_xact_lock(hashtextextended(?, 1))")) {
            lock.setString(1, name);
            try (ResultSet result = lock.executeQuery()) {
                result.next();
                if (!result.getBoolean(1)) {
                    throw Conflict.inFlight(key);
                }
            }
        }
    }

    private static Response firstAnswer(Connection connection, String key, String owner, String path, String hash)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                """
                select body_hash, status, location, etag, answer from idempotency_key
                where key = ? and caller = ? and path = ? and created_at > now() - interval '24 hours'
                """)) {
            select.setString(1, key);
            select.setString(2, owner);
            select.setString(3, path);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return null;
                }
                if (!row.getString("body_hash").equals(hash)) {
                    throw Conflict.keyReused(key);
                }
                return Response.status(row.getInt("status"))
                        .header("Location", row.getString("location"))
                        .header("ETag", row.getString("etag"))
                        .header("Vary", "Accept, Accept-Encoding")
                        .entity(row.getString("answer"))
                        .build();
            }
        }
    }

    private static void keep(Connection connection, String key, String owner, String path, String hash, Response answer)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                """
                insert into idempotency_key (key, caller, path, body_hash, status, location, etag, answer)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (key, caller, path) do update set body_hash = excluded.body_hash,
                  status = excluded.status, location = excluded.location, etag = excluded.etag,
                  answer = excluded.answer, created_at = now()
                """)) {
            insert.setString(1, key);
            insert.setString(2, owner);
            insert.setString(3, path);
            insert.setString(4, hash);
            insert.setInt(5, answer.getStatus());
            insert.setString(6, answer.getHeaderString("Location"));
            insert.setString(7, answer.getHeaderString("ETag"));
            insert.setString(8, (String) answer.getEntity());
            insert.executeUpdate();
        }
    }

    /** Old keys go when new ones come; a few at a time, so that no request pays for all. */
    private static void forgetOld(Connection connection) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                """
                delete from idempotency_key where ctid in (
                  select ctid from idempotency_key where created_at < now() - interval '24 hours'
                  limit 20 for update skip locked)
                """)) {
            delete.executeUpdate();
        }
    }
}

package org.entente.chassis.change;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Committed changes that have no position yet. */
final class Outbox {

    private static final String INSERT =
            """
            insert into outbox (id, record_type, record_id, revision, operation, view_version, after, changed, caller,
              traceparent)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private Outbox() {}

    /**
     * Adds a change, in the transaction of the connection.
     *
     * @param caller who made the change, null for nobody that we know
     * @param traceparent W3C trace context of the request, null without one
     */
    static void insert(Connection connection, Change change, String caller, String traceparent) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, UuidCreator.getTimeOrderedEpoch());
            insert.setString(2, change.type());
            insert.setString(3, change.recordId());
            insert.setLong(4, change.revision());
            insert.setString(5, change.operation().word());
            insert.setInt(6, change.viewVersion());
            insert.setString(7, change.after());
            insert.setArray(8, connection.createArrayOf("text", change.changed().toArray()));
            insert.setString(9, caller);
            insert.setString(10, traceparent);
            insert.executeUpdate();
        }
    }
}

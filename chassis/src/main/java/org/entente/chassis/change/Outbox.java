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
            select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?
            """;

    private Outbox() {}

    /**
     * Adds a change, in the transaction of the connection.
     *
     * @param rows the record's rows, which are written by the same statement and before it
     * @param caller who made the change, null for nobody that we know
     * @param traceparent W3C trace context of the request, null without one
     */
    static void insert(Connection connection, WrittenRows rows, Change change, String caller, String traceparent)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(rows.with() + INSERT + rows.from())) {
            int before = rows.bind(insert);
            insert.setObject(before + 1, UuidCreator.getTimeOrderedEpoch());
            insert.setString(before + 2, change.type());
            insert.setString(before + 3, change.recordId());
            insert.setLong(before + 4, change.revision());
            insert.setString(before + 5, change.operation().word());
            insert.setInt(before + 6, change.viewVersion());
            insert.setString(before + 7, change.after());
            insert.setArray(
                    before + 8,
                    connection.createArrayOf("text", change.changed().toArray()));
            insert.setString(before + 9, caller);
            insert.setString(before + 10, traceparent);
            if (insert.executeUpdate() != 1) {
                throw new IllegalStateException("The row of " + change.type() + " " + change.recordId() + " is gone.");
            }
        }
    }
}

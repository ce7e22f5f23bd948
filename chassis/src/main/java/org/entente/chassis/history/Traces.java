package org.entente.chassis.history;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * What a record left behind, besides its row.
 *
 * @param oldest its oldest revision whose own change is kept, 0 where none is
 * @param told whether any change is kept that tells of it
 * @param pending whether a change of it waits for its position
 * @param deleted whether it was deleted last
 */
record Traces(long oldest, boolean told, boolean pending, boolean deleted) {

    private static final String SELECT =
            """
            select coalesce((select min(revision) from change
                where record_type = ? and record_id = ? and operation <> 'snapshot'), 0),
              exists (select from change where record_type = ? and record_id = ?),
              exists (select from outbox where record_type = ? and record_id = ?),
              exists (select from tombstone where record_type = ? and record_id = ?)
            """;

    static Traces of(Connection connection, String type, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            for (int i = 1; i <= 8; i += 2) {
                select.setString(i, type);
                select.setString(i + 1, id);
            }
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new Traces(row.getLong(1), row.getBoolean(2), row.getBoolean(3), row.getBoolean(4));
            }
        }
    }

    /** Whether there ever was such a record, as far as anything but its row tells. */
    boolean any() {
        return told || pending || deleted;
    }
}

package org.entente.chassis.history;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.entente.chassis.change.FeedState;

/** How far back changes are kept. */
final class Reach {

    private Reach() {}

    /** When the oldest change that is kept was recorded; where none is, the end of what could have been. */
    static Instant of(Connection connection, FeedState state) throws SQLException {
        try (Statement select = connection.createStatement();
                ResultSet oldest = select.executeQuery("select recorded_at from change order by position limit 1")) {
            return oldest.next() ? oldest.getObject(1, OffsetDateTime.class).toInstant() : state.recordedUpTo();
        }
    }
}

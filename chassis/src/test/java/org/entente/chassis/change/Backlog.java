package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Many new topics at once, each with its change: what a day without a broker leaves behind. */
public final class Backlog {

    private static final int TRANSACTION = 100;

    private Backlog() {}

    /** Adds topics {@code <prefix>-1} and on, in transactions of a hundred. */
    public static void add(Connection connection, String prefix, int topics) throws SQLException {
        String sql =
                """
                with added as (
                  insert into topic (code, name, revision, view, view_version, created_at, updated_at)
                  select code, 'Name', 1, '{"id":"' || code || '","revision":1,"code":"' || code
                    || '","name":"Name","aliases":[],"createdAt":"2026-01-01T00:00:00Z","updatedAt":"2026-01-01T00:00:00Z"}',
                    1, now(), now()
                  from (select ? || '-' || n as code from generate_series(?::int, ?::int) as n) codes
                  returning code, view
                )
                insert into outbox (id, record_type, record_id, revision, operation, view_version, after, changed)
                select uuidv7(), 'topic', code, 1, 'created', 1, view, array['code', 'name'] from added
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int from = 1; from <= topics; from += TRANSACTION) {
                insert.setString(1, prefix);
                insert.setInt(2, from);
                insert.setInt(3, Math.min(topics, from + TRANSACTION - 1));
                insert.executeUpdate();
            }
        }
    }
}

package org.entente.trade.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The indexes of a table that is filled without them: to make each at one go takes a fraction of the time. */
record Indexes(Connection connection, List<String> definitions) {

    private static final String ALL =
            """
            select 'alter table ' || conrelid::regclass || ' drop constraint ' || conname,
              'alter table ' || conrelid::regclass || ' add constraint ' || conname || ' ' || pg_get_constraintdef(oid)
            from pg_constraint where conrelid = '%1$s'::regclass and contype in ('p', 'u')
            union all
            select 'drop index ' || indexrelid::regclass, pg_get_indexdef(indexrelid)
            from pg_index i where indrelid = '%1$s'::regclass
              and not exists (select from pg_constraint where conindid = i.indexrelid)
            """;

    static Indexes drop(Connection connection, String table) throws SQLException {
        List<String> drops = new ArrayList<>();
        List<String> definitions = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet all = statement.executeQuery(ALL.formatted(table))) {
            while (all.next()) {
                drops.add(all.getString(1));
                definitions.add(all.getString(2));
            }
        }
        execute(connection, drops);
        return new Indexes(connection, definitions);
    }

    void create() throws SQLException {
        execute(connection, definitions);
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

package org.entente.events.testkit;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** Takes old changes out of the feed for a while, as an operator does for good who detaches a partition. */
public final class Forgotten {

    private Forgotten() {}

    public static void upTo(long position, DataSource dataSource, Runnable meanwhile) {
        execute(
                dataSource,
                "create table forgotten as select * from change where position <= " + position,
                "delete from change where position <= " + position);
        try {
            meanwhile.run();
        } finally {
            execute(dataSource, "insert into change select * from forgotten", "drop table forgotten");
        }
    }

    private static void execute(DataSource dataSource, String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

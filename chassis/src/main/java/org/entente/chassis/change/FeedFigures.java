package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * The feed in numbers, at one moment.
 *
 * @param halted 1 while the relay waits for an operator, else 0
 * @param lag committed changes that are not in Kafka yet
 * @param lagSeconds the age of the oldest of them, 0 without any
 * @param position the last one that was given
 * @param epoch that the positions belong to
 */
record FeedFigures(double halted, double lag, double lagSeconds, double position, double epoch) {

    /** While the database is away. */
    static final FeedFigures UNKNOWN = new FeedFigures(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final String SELECT =
            """
            select (halted is not null)::int,
              (select count(*) from outbox) + last_position - published,
              coalesce(greatest(extract(epoch from clock_timestamp() - least(
                (select min(occurred_at) from outbox),
                (select occurred_at from change where position = published + 1))), 0), 0),
              last_position, epoch
            from feed_place
            """;

    static FeedFigures read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet figures = statement.executeQuery(SELECT)) {
            figures.next();
            return new FeedFigures(
                    figures.getDouble(1),
                    figures.getDouble(2),
                    figures.getDouble(3),
                    figures.getDouble(4),
                    figures.getDouble(5));
        }
    }
}

package org.entente.trade.flow;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** The datasets that a statement writes, as its arguments. */
final class Datasets {

    /** They as a table {@code d}. */
    static final String TABLE = "unnest(?::uuid[], ?::bigint[]) as d(id, revision)";

    private Datasets() {}

    /** Sets the arguments of the table. */
    static void set(PreparedStatement statement, int first, List<WrittenDataset> datasets) throws SQLException {
        Connection connection = statement.getConnection();
        setIds(statement, first, datasets);
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "bigint",
                        datasets.stream().map(WrittenDataset::revision).toArray()));
    }

    /** Sets their ids alone, as an array. */
    static void setIds(PreparedStatement statement, int place, List<WrittenDataset> datasets) throws SQLException {
        statement.setArray(
                place,
                statement
                        .getConnection()
                        .createArrayOf(
                                "uuid",
                                datasets.stream().map(WrittenDataset::id).toArray(UUID[]::new)));
    }
}

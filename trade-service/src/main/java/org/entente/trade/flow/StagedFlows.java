package org.entente.trade.flow;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Flows of import runs between their reading and their publication, as the file has them. */
@ApplicationScoped
public class StagedFlows {

    private static final int FETCHED = 1000;

    /** By rows of the file, which may have other flows that count. */
    private static final String DUPLICATES =
            """
            select place, line, min(first_line), min(concat_ws(' ', %1$s)) filter (where copy > 1), bool_and(copy > 1)
            from (
              select *, first_value(line) over same as first_line, row_number() over same as copy
              from staged_flow where staged_dataset_id = any(?)
              window same as (partition by staged_dataset_id, %1$s order by place)) s
            group by place, line having bool_or(copy > 1) order by place
            """
                    .formatted(FlowColumns.KEY);

    private static final String COUNTS =
            """
            select count(*) filter (where leads), count(*) from staged_flow where staged_dataset_id = any(?)
            """;

    private final AgroalDataSource dataSource;

    StagedFlows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A row of a file.
     *
     * @param dataset its number among the staged datasets
     * @param place its number in the file
     * @param line where it begins
     * @param flows that it tells, at least one
     */
    public record Row(long dataset, long place, long line, List<FlowDraft> flows) {

        private void write(FlowCopy copy) {
            String first = dataset + "\t" + place + "\t" + line + "\t";
            for (int i = 0; i < flows.size(); i++) {
                copy.write(first + (i == 0) + "\t", flows.get(i));
            }
        }
    }

    /** How many rows of a file are staged, and how many flows they have. */
    public record Counts(long rows, long flows) {}

    /** Takes a row with a flow whose key an earlier row of the file has; it is rejected as a whole or in part. */
    @FunctionalInterface
    public interface Duplicate {
        void found(long place, long line, long firstLine, String key, boolean whole);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Row> rows) {
        try (Connection connection = dataSource.getConnection();
                FlowCopy copy = new FlowCopy(connection, "staged_flow", "staged_dataset_id, place, line, leads, ")) {
            rows.forEach(row -> row.write(copy));
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be staged.", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public Counts count(List<Long> datasets) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count = of(connection, COUNTS, datasets);
                ResultSet counted = count.executeQuery()) {
            counted.next();
            return new Counts(counted.getLong(1), counted.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException("The staged flows could not be counted.", e);
        }
    }

    /** Takes a row. */
    @FunctionalInterface
    public interface Place {
        void found(long place, long line);
    }

    /** Finds all rows of a dataset, in the file's order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void rows(long dataset, Place row) {
        String sql = "select place, line from staged_flow where staged_dataset_id = any(?) and leads order by place";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = of(connection, sql, List.of(dataset))) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    row.found(rows.getLong(1), rows.getLong(2));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The staged rows could not be read.", e);
        }
    }

    /** Finds the rows of datasets whose key an earlier one has, in the file's order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void duplicates(List<Long> datasets, Duplicate duplicate) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = of(connection, DUPLICATES, datasets)) {
            select.setFetchSize(FETCHED);
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    duplicate.found(
                            rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4), rows.getBoolean(5));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The duplicates of staged flows could not be found.", e);
        }
    }

    /** Drops what is staged for datasets. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void remove(List<Long> datasets) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement delete =
                        of(connection, "delete from staged_flow where staged_dataset_id = any(?)", datasets)) {
            delete.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The staged flows could not be removed.", e);
        }
    }

    private static PreparedStatement of(Connection connection, String sql, List<Long> datasets) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setArray(1, connection.createArrayOf("bigint", datasets.toArray()));
        return statement;
    }
}

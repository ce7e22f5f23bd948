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

    private static final String DUPLICATES =
            """
            select place, line, first_line, concat_ws(' ', %1$s) from (
              select *, first_value(line) over same as first_line, row_number() over same as copy
              from staged_flow where staged_dataset_id = any(?)
              window same as (partition by staged_dataset_id, %1$s order by place)) s
            where copy > 1 order by place
            """
                    .formatted(FlowColumns.KEY);

    private final AgroalDataSource dataSource;

    StagedFlows(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A flow of a file.
     *
     * @param dataset its number among the staged datasets
     * @param place its number in the file
     * @param line where it begins
     */
    public record Row(long dataset, long place, long line, FlowDraft flow) {

        private String first() {
            return dataset + "\t" + place + "\t" + line + "\t";
        }
    }

    /** Takes a row whose key an earlier one of the file has. */
    @FunctionalInterface
    public interface Duplicate {
        void found(long place, long line, long firstLine, String key);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void add(Collection<Row> rows) {
        try (Connection connection = dataSource.getConnection();
                FlowCopy copy = new FlowCopy(connection, "staged_flow", "staged_dataset_id, place, line, ")) {
            rows.forEach(row -> copy.write(row.first(), row.flow()));
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be staged.", e);
        }
    }

    /** How many rows are staged for datasets. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long count(List<Long> datasets) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement count =
                        of(connection, "select count(*) from staged_flow where staged_dataset_id = any(?)", datasets);
                ResultSet counted = count.executeQuery()) {
            counted.next();
            return counted.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("The staged flows could not be counted.", e);
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
                    duplicate.found(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getString(4));
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

package org.entente.trade.flow;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Writes the flows of one dataset at a time, under the lock of its record, and keeps what they were before. */
@ApplicationScoped
public class FlowWriter {

    private static final String KEEP = "insert into flow_past (id, dataset_id, since_revision, until_revision, "
            + FlowColumns.ALL + ") select id, dataset_id, since_revision, ?, " + FlowColumns.ALL;

    private static final String UPSERT =
            """
            with merged as (
              merge into flow f using flow_staging s on f.dataset_id = ? and %s
              when matched and %s then update set since_revision = ?, (%s) = row(%s)
              when not matched then insert (dataset_id, since_revision, %s) values (?, ?, %s)
              returning merge_action() as action, old.*
            ), kept as (
              %s from merged where action = 'UPDATE'
            )
            select count(*) filter (where action = 'INSERT'), count(*) filter (where action = 'UPDATE') from merged
            """
                    .formatted(
                            FlowColumns.sameKey("f", "s"),
                            FlowColumns.differ("f", "s"),
                            FlowColumns.NUMBERS,
                            FlowColumns.of("s", FlowColumns.NUMBERS),
                            FlowColumns.ALL,
                            FlowColumns.of("s", FlowColumns.ALL),
                            KEEP);

    private static final String REMOVE =
            """
            with removed as (
              delete from flow f where f.dataset_id = ? and not exists (select from %s s where %s) returning f.*
            ), kept as (
              %s from removed
            )
            select count(*) from removed
            """;

    private static final String REMOVE_UNNAMED = REMOVE.formatted("flow_staging", FlowColumns.sameKey("s", "f"), KEEP);
    private static final String REMOVE_ALL = REMOVE.formatted("dataset", "false", KEEP);

    private final AgroalDataSource dataSource;

    FlowWriter(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes flows and says what that changed; rows that stay alike are not touched.
     *
     * @param revision the revision that the dataset gets if something changes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delta write(UUID dataset, long revision, WriteMode mode, List<FlowDraft> flows) {
        try (Connection connection = dataSource.getConnection()) {
            FlowStaging.stage(connection, flows);
            long removed = mode == WriteMode.REPLACE ? counts(connection, REMOVE_UNNAMED, dataset, revision)[0] : 0;
            long[] counts = counts(connection, UPSERT, dataset, revision, dataset, revision, revision);
            return new Delta(revision, counts[0], counts[1], removed);
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be written.", e);
        }
    }

    /** Ends all flows of a dataset that is being removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(UUID dataset, long revision) {
        try (Connection connection = dataSource.getConnection()) {
            counts(connection, REMOVE_ALL, dataset, revision);
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be removed.", e);
        }
    }

    private static long[] counts(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                long[] counts = new long[result.getMetaData().getColumnCount()];
                for (int i = 0; i < counts.length; i++) {
                    counts[i] = result.getLong(i + 1);
                }
                return counts;
            }
        }
    }
}

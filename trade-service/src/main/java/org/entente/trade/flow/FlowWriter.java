package org.entente.trade.flow;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Writes the flows of datasets, under the locks of their records, and keeps what they were before. */
@ApplicationScoped
public class FlowWriter {

    private static final String KEEP = "insert into flow_past (id, dataset_id, since_revision, until_revision, "
            + FlowColumns.ALL + ") select id, dataset_id, since_revision, until_revision, " + FlowColumns.ALL;

    /** The ids beside the join: no flow of other datasets is looked at. */
    private static final String UPSERT =
            """
            with merged as (
              merge into flow f using flow_staging s
              on f.dataset_id = any(?) and f.dataset_id = s.dataset_id and %s
              when matched and %s then update set since_revision = s.revision, (%s) = row(%s)
              when not matched then insert (dataset_id, since_revision, %s) values (s.dataset_id, s.revision, %s)
              returning merge_action() as action, s.dataset_id as written, s.revision as until_revision, s.place, old.*
            ), kept as (
              %s from merged where action = 'UPDATE'
            )
            """
                    .formatted(
                            FlowColumns.sameKey("f", "s"),
                            FlowColumns.differ("f", "s"),
                            FlowColumns.NUMBERS,
                            FlowColumns.of("s", FlowColumns.NUMBERS),
                            FlowColumns.ALL,
                            FlowColumns.of("s", FlowColumns.ALL),
                            KEEP);

    /** Nothing is there to be compared with: the flows come right from their staging, and none is looked for. */
    private static final String INSERT =
            """
            with merged as (
              merge into flow f using (%s) s on false
              when not matched then insert (dataset_id, since_revision, %s) values (s.dataset_id, s.revision, %s)
              returning merge_action() as action, s.dataset_id as written, s.place
            )
            """
                    .formatted(FlowStaging.STAGED, FlowColumns.ALL, FlowColumns.of("s", FlowColumns.ALL));

    private static final String ACTIONS =
            "count(*) filter (where action = 'INSERT') as added, count(*) filter (where action = 'UPDATE') as revised";

    /** Each flow is a row of the file. */
    private static final String COUNT_FLOWS = "select written, added, revised, added, revised from (select written, "
            + ACTIONS + " from merged group by written) w";

    /** A row of the file is created with one of its flows, and changed where none is created and one is revised. */
    private static final String COUNT_ROWS =
            """
            select written, sum(added)::bigint, sum(revised)::bigint, count(*) filter (where added > 0),
              count(*) filter (where added = 0 and revised > 0)
            from (select written, place, %s from merged group by written, place) w group by written
            """
                    .formatted(ACTIONS);

    private static final String REMOVE =
            """
            with removed as (
              delete from flow f using %s where f.dataset_id = d.id and not exists (%s)
              returning f.*, d.revision as until_revision
            ), kept as (
              %s from removed
            )
            select dataset_id, count(*), 0, 0, 0 from removed group by dataset_id
            """;

    private static final String REMOVE_UNNAMED = REMOVE.formatted(
            Datasets.TABLE,
            "select from flow_staging s where s.dataset_id = f.dataset_id and " + FlowColumns.sameKey("s", "f"),
            KEEP);
    private static final String REMOVE_ALL = REMOVE.formatted(Datasets.TABLE, "select where false", KEEP);

    private final AgroalDataSource dataSource;

    FlowWriter(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * Writes flows of one dataset and says what that changed; rows that stay alike are not touched.
     *
     * @param revision the revision that the dataset gets if something changes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Delta write(UUID dataset, long revision, WriteMode mode, List<FlowDraft> flows) {
        WrittenDataset written = new WrittenDataset(dataset, revision, 0);
        try (Connection connection = dataSource.getConnection()) {
            FlowStaging.stage(connection, written, flows);
            return merge(connection, flows.size(), List.of(written), mode, COUNT_FLOWS)
                    .deltas()
                    .get(dataset);
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be written.", e);
        }
    }

    /**
     * Writes the flows that were staged for datasets: all of new datasets in one statement, and all of others in one.
     *
     * @param severalInARow whether there are rows of the file with several flows
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public WrittenFlows writeStaged(List<WrittenDataset> datasets, WriteMode mode, boolean severalInARow) {
        String count = severalInARow ? COUNT_ROWS : COUNT_FLOWS;
        Map<Boolean, List<WrittenDataset>> byNewness =
                datasets.stream().collect(Collectors.partitioningBy(WrittenDataset::isNew));
        List<WrittenDataset> known = byNewness.get(false);
        try (Connection connection = dataSource.getConnection()) {
            FlowStaging.takeMemory(connection);
            WrittenFlows inserted = insert(connection, byNewness.get(true), count);
            if (known.isEmpty()) {
                return inserted;
            }
            long keys = FlowStaging.gather(connection, known);
            return inserted.and(merge(connection, keys, known, mode, count));
        } catch (SQLException e) {
            throw new IllegalStateException("The staged flows could not be written.", e);
        }
    }

    private static WrittenFlows insert(Connection connection, List<WrittenDataset> datasets, String count)
            throws SQLException {
        if (datasets.isEmpty()) {
            return WrittenFlows.NONE;
        }
        try (PreparedStatement insert = connection.prepareStatement(INSERT + count)) {
            FlowStaging.setStaged(insert, datasets);
            Map<UUID, long[]> inserted = counts(insert);
            long keys =
                    inserted.values().stream().mapToLong(counts -> counts[0]).sum();
            return written(keys, datasets, inserted, Map.of());
        }
    }

    /** Ends all flows of a dataset that is being removed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void removeAll(UUID dataset, long revision) {
        try (Connection connection = dataSource.getConnection()) {
            remove(connection, REMOVE_ALL, List.of(new WrittenDataset(dataset, revision, 0)));
        } catch (SQLException e) {
            throw new IllegalStateException("The flows could not be removed.", e);
        }
    }

    /** Merges the flows in the staging table. */
    private static WrittenFlows merge(
            Connection connection, long keys, List<WrittenDataset> datasets, WriteMode mode, String count)
            throws SQLException {
        Map<UUID, long[]> removed = mode == WriteMode.REPLACE ? remove(connection, REMOVE_UNNAMED, datasets) : Map.of();
        Map<UUID, long[]> merged;
        try (PreparedStatement upsert = connection.prepareStatement(UPSERT + count)) {
            Datasets.setIds(upsert, 1, datasets);
            merged = counts(upsert);
        }
        return written(keys, datasets, merged, removed);
    }

    private static WrittenFlows written(
            long keys, List<WrittenDataset> datasets, Map<UUID, long[]> merged, Map<UUID, long[]> removed) {
        long[] none = new long[4];
        long created = 0;
        long changed = 0;
        Map<UUID, Delta> deltas = new HashMap<>();
        for (WrittenDataset dataset : datasets) {
            long[] counts = merged.getOrDefault(dataset.id(), none);
            long gone = removed.getOrDefault(dataset.id(), none)[0];
            deltas.put(dataset.id(), new Delta(dataset.revision(), counts[0], counts[1], gone));
            created += counts[2];
            changed += counts[3];
        }
        return new WrittenFlows(keys, created, changed, deltas);
    }

    private static Map<UUID, long[]> remove(Connection connection, String sql, List<WrittenDataset> datasets)
            throws SQLException {
        try (PreparedStatement remove = connection.prepareStatement(sql)) {
            Datasets.set(remove, 1, datasets);
            return counts(remove);
        }
    }

    private static Map<UUID, long[]> counts(PreparedStatement statement) throws SQLException {
        Map<UUID, long[]> counts = new HashMap<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                counts.put(
                        result.getObject(1, UUID.class),
                        new long[] {result.getLong(2), result.getLong(3), result.getLong(4), result.getLong(5)});
            }
        }
        return counts;
    }
}

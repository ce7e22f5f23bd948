package org.entente.trade.dataset;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.entente.chassis.http.Json;

/** The datasets that import runs have flows of, numbered as they are met. */
@ApplicationScoped
class StagedDatasets {

    private static final String KEY = "reporter, frequency, period, classification, source_name";
    private static final String DRAFTS =
            "unnest(?, ?, ?, ?, ?, ?, ?) with ordinality as a(" + KEY + ", currency, draft, place)";
    private static final String SAME_KEY =
            """
            (s.reporter, s.frequency, s.period, s.classification, s.source_name)
              = (%1$s.reporter, %1$s.frequency, %1$s.period, %1$s.classification, %1$s.source_name)
            """;

    private static final String ADD =
            "insert into staged_dataset (run_id, " + KEY + ", currency, draft) select ?::uuid, " + KEY
                    + ", currency, draft from " + DRAFTS + " order by place on conflict do nothing";
    private static final String NUMBERS = "select a.place, s.id from " + DRAFTS
            + " join staged_dataset s on s.run_id = ?::uuid and " + SAME_KEY.formatted("a")
            + " and s.currency = a.currency";

    /** In the order of ids: whoever else locks several records does so in this order. */
    private static final String LOCK =
            "select s.id, d.id, d.revision, d.currency from staged_dataset s join dataset d on "
                    + SAME_KEY.formatted("d") + " where s.id = any(?) order by d.id for update of d";

    private final AgroalDataSource dataSource;

    StagedDatasets(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * A dataset that is there.
     *
     * @param revision that it has
     * @param currency of its values
     */
    record Known(UUID id, long revision, String currency) {}

    /** The numbers of datasets in a run; those that it met before, with the same natural key, keep theirs. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<DatasetDraft, Long> numbers(UUID run, Collection<DatasetDraft> met) {
        List<DatasetDraft> drafts = List.copyOf(met);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement add = connection.prepareStatement(ADD);
                PreparedStatement select = connection.prepareStatement(NUMBERS)) {
            add.setObject(1, run);
            set(add, 2, drafts);
            add.executeUpdate();
            set(select, 1, drafts);
            select.setObject(8, run);
            Map<DatasetDraft, Long> numbers = new HashMap<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    numbers.put(drafts.get(rows.getInt(1) - 1), rows.getLong(2));
                }
            }
            return numbers;
        } catch (SQLException e) {
            throw new IllegalStateException("The datasets could not be staged.", e);
        }
    }

    /** Locks those of the datasets that are there already, by their numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Long, Known> lock(List<Long> numbers) {
        Map<Long, Known> known = new HashMap<>();
        read(
                LOCK,
                numbers,
                rows -> known.put(
                        rows.getLong(1), new Known(rows.getObject(2, UUID.class), rows.getLong(3), rows.getString(4))));
        return known;
    }

    /** What the datasets are, by their numbers. */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<Long, DatasetDraft> drafts(List<Long> numbers) {
        Map<Long, DatasetDraft> drafts = new HashMap<>();
        read(
                "select id, draft from staged_dataset where id = any(?)",
                numbers,
                rows -> drafts.put(rows.getLong(1), Json.read(rows.getString(2), DatasetDraft.class)));
        return drafts;
    }

    /** Notes that the datasets are published. */
    @Transactional(Transactional.TxType.MANDATORY)
    void published(List<Long> numbers) {
        read(
                "update staged_dataset set published = true where id = any(?) and not published returning id",
                numbers,
                rows -> {});
    }

    /** The numbers of a run's datasets, as they were met. */
    @Transactional
    List<Long> of(UUID run, boolean unpublishedAlone) {
        List<Long> numbers = new ArrayList<>();
        read(
                "select id from staged_dataset where run_id = ?::uuid and not (published and " + unpublishedAlone
                        + ") order by id",
                run,
                rows -> numbers.add(rows.getLong(1)));
        return numbers;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void remove(List<Long> numbers) {
        read("delete from staged_dataset where id = any(?) returning id", numbers, rows -> {});
    }

    @FunctionalInterface
    private interface Reader {
        void read(ResultSet row) throws SQLException;
    }

    /** @param argument an id, or numbers */
    private void read(String sql, Object argument, Reader reader) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            if (argument instanceof List<?> numbers) {
                statement.setArray(1, connection.createArrayOf("bigint", numbers.toArray()));
            } else {
                statement.setObject(1, argument);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The staged datasets could not be read or written.", e);
        }
    }

    private static void set(PreparedStatement statement, int first, List<DatasetDraft> drafts) throws SQLException {
        List<Function<DatasetDraft, String>> columns = List.of(
                draft -> draft.reporter().value(),
                draft -> draft.frequency().word(),
                draft -> draft.period().toString(),
                draft -> draft.classification().name(),
                draft -> draft.source().name(),
                draft -> draft.currency().value(),
                Json::write);
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(
                    first + i,
                    statement
                            .getConnection()
                            .createArrayOf(
                                    "text", drafts.stream().map(columns.get(i)).toArray()));
        }
    }
}

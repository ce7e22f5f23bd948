package org.entente.chassis.record;

import io.agroal.api.AgroalDataSource;
import io.quarkus.logging.Log;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.entente.chassis.http.Lanes;

/**
 * Reads records of one type for many requests by one statement: what is asked for while a statement is under way is asked
 * together by the next one. Each reads what was committed before it was sent, so that nobody sees less than who asks
 * alone; but a hundred waiting requests cost one round trip to the database and one awakening of a thread.
 */
public final class SharedReads {

    /** Statements under way; with more each of them would be shared by fewer. */
    private static final int LANES = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** The most records of one statement, which all are in memory together. */
    private static final int MOST = 64;

    private final AgroalDataSource dataSource;
    private final String sql;
    private final Lanes<Waiting> lanes;

    /**
     * A request that waits.
     *
     * @param key of the record
     * @param answer takes the record, null where there is none or where it could not be read; called on a worker, and must
     *     not block
     */
    private record Waiting(UUID key, Consumer<PlainRendering> answer) {}

    /** @param sql selects key, revision, version of the view, and view of the keys in its one argument, an array */
    SharedReads(AgroalDataSource dataSource, Executor workers, String sql) {
        this.dataSource = dataSource;
        this.sql = sql;
        this.lanes = new Lanes<>(LANES, MOST, workers, this::answer);
    }

    /**
     * Has a record read.
     *
     * @param key of the record
     * @param answer takes the record, null where there is none or where it could not be read; called on a worker, and must
     *     not block
     */
    void find(UUID key, Consumer<PlainRendering> answer) {
        lanes.add(new Waiting(key, answer));
    }

    private void answer(List<Waiting> requests) {
        Map<UUID, PlainRendering> found = read(requests);
        for (Waiting one : requests) {
            one.answer.accept(found.get(one.key));
        }
    }

    /** What cannot be read is asked for again by each request alone, which then tells its client why. */
    private Map<UUID, PlainRendering> read(List<Waiting> requests) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement records = connection.prepareStatement(sql)) {
            UUID[] keys = requests.stream().map(Waiting::key).distinct().toArray(UUID[]::new);
            records.setArray(1, connection.createArrayOf("uuid", keys));
            Map<UUID, PlainRendering> found = new HashMap<>();
            try (ResultSet row = records.executeQuery()) {
                while (row.next()) {
                    found.put(
                            row.getObject(1, UUID.class),
                            new PlainRendering(row.getLong(2), row.getInt(3), row.getBytes(4)));
                }
            }
            return found;
        } catch (SQLException | RuntimeException e) {
            Log.debugf(e, "Records could not be read together.");
            return Map.of();
        }
    }
}

package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Where the feed stands.
 *
 * @param base positions up to it belong to earlier epochs; the epoch's first change has the next one
 * @param last the last position that was given
 * @param recordedUpTo no change will be recorded at or before this instant any more; null before the first look
 * @param published the last position that Kafka has
 * @param first the first position whose change is still kept; one above {@code last} if none is
 */
public record FeedState(long epoch, long base, long last, Instant recordedUpTo, long published, long first) {

    private static final String SELECT =
            """
            select epoch, base, last_position, nullif(last_recorded_at, '-infinity'), published,
              coalesce((select min(position) from change), last_position + 1)
            from feed_state
            """;

    public static FeedState read(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet state = statement.executeQuery(SELECT)) {
            state.next();
            OffsetDateTime recorded = state.getObject(4, OffsetDateTime.class);
            return new FeedState(
                    state.getLong(1),
                    state.getLong(2),
                    state.getLong(3),
                    recorded == null ? null : recorded.toInstant(),
                    state.getLong(5),
                    state.getLong(6));
        }
    }

    /** Before the epoch's first change. */
    public Cursor start() {
        return new Cursor(epoch, base);
    }

    /** The feed's end. */
    public Cursor end() {
        return new Cursor(epoch, last);
    }

    /** Whether everything after this cursor can still be read: it is of this epoch, and nothing after it was detached. */
    public boolean reaches(Cursor cursor) {
        return loss(cursor).isEmpty();
    }

    /** Why a consumer cannot go on from this cursor, empty if it can. */
    public Optional<CursorLoss> loss(Cursor cursor) {
        if (cursor.epoch() != epoch || cursor.position() < base) {
            return Optional.of(CursorLoss.FOREIGN_EPOCH);
        }
        if (cursor.position() > last) {
            return Optional.of(CursorLoss.BEYOND_THE_END);
        }
        return cursor.position() < first - 1 ? Optional.of(CursorLoss.EXPIRED) : Optional.empty();
    }

    /** Whether an operator detached old changes: the first of all had position 1. */
    public boolean wasCut() {
        return first > 1;
    }
}

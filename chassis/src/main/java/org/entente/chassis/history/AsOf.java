package org.entente.chassis.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.FeedState;
import org.entente.chassis.change.Operation;
import org.entente.chassis.http.Fault;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.MissingRecord;

/** Finds what a record was at an instant: the last revision that the feed had recorded by then. */
@ApplicationScoped
public class AsOf {

    private static final String POSITION =
            "select position from change where recorded_at <= ? order by recorded_at desc, position desc limit 1";

    /** A position that an epoch ends with is its own, and not the next one's. */
    private static final String EPOCH = "select coalesce(max(epoch), ?) from feed_epoch where base < ?";

    private static final String REVISION =
            """
            select revision, operation, view_version, after from change
            where record_type = ? and record_id = ? and position <= ?
            order by revision desc, position desc limit 1
            """;

    private final ConsistentReads reads;

    AsOf(ConsistentReads reads) {
        this.reads = reads;
    }

    /**
     * The record as it was.
     *
     * @param exists whether there is such a record now
     * @throws InvalidRequest if something may still be recorded at or before the instant
     * @throws HistoryGone if it is not kept
     * @throws MissingRecord if there was no such record then
     */
    public Revision find(String type, String id, Instant instant, boolean exists) {
        return reads.read(connection -> {
            FeedState state = settled(connection, instant);
            Instant reach = state.wasCut() ? Reach.of(connection, state) : null;
            if (reach != null && instant.isBefore(reach)) {
                throw HistoryGone.before(instant, reach);
            }
            Cursor place = place(connection, state, instant);
            try (PreparedStatement select = connection.prepareStatement(REVISION)) {
                select.setString(1, type);
                select.setString(2, id);
                select.setLong(3, place.position());
                try (ResultSet row = select.executeQuery()) {
                    if (!row.next()) {
                        throw absent(Traces.of(connection, type, id), type, id, instant, reach, exists);
                    }
                    if (row.getString("operation").equals(Operation.DELETED.word())) {
                        throw MissingRecord.goneAt(type, id, instant);
                    }
                    return new Revision(
                            row.getLong("revision"), row.getInt("view_version"), row.getString("after"), place);
                }
            }
        });
    }

    /**
     * The place in the feed that an instant stands for, for what is derived from many records.
     *
     * @throws InvalidRequest if something may still be recorded at or before the instant
     * @throws HistoryGone if the changes up to it are not all kept
     */
    public Cursor place(Instant instant) {
        return reads.read(connection -> {
            FeedState state = settled(connection, instant);
            if (state.wasCut()) {
                throw HistoryGone.ofMany(instant, Reach.of(connection, state));
            }
            return place(connection, state, instant);
        });
    }

    private static FeedState settled(Connection connection, Instant instant) throws SQLException {
        FeedState state = FeedState.read(connection);
        if (state.recordedUpTo() == null || instant.isAfter(state.recordedUpTo())) {
            throw notYet(instant, state.recordedUpTo());
        }
        return state;
    }

    private static Cursor place(Connection connection, FeedState state, Instant instant) throws SQLException {
        long position = 0;
        try (PreparedStatement select = connection.prepareStatement(POSITION)) {
            select.setObject(1, instant.atOffset(ZoneOffset.UTC));
            try (ResultSet last = select.executeQuery()) {
                if (last.next()) {
                    position = last.getLong(1);
                }
            }
        }
        try (PreparedStatement select = connection.prepareStatement(EPOCH)) {
            select.setLong(1, state.epoch());
            select.setLong(2, position);
            try (ResultSet epoch = select.executeQuery()) {
                epoch.next();
                return new Cursor(epoch.getLong(1), position);
            }
        }
    }

    /** Nothing is kept of the record up to the instant: it was not there yet, or its revision was made before that. */
    private static Fault absent(Traces traces, String type, String id, Instant instant, Instant reach, boolean exists) {
        if (!exists && !traces.any()) {
            return MissingRecord.of(type, id);
        }
        return reach == null || traces.oldest() == 1
                ? MissingRecord.notYetAt(type, id, instant)
                : HistoryGone.revision(type, id, instant, reach);
    }

    private static InvalidRequest notYet(Instant instant, Instant recordedUpTo) {
        return InvalidRequest.parameter(
                "asOf",
                "What was at " + instant + " is not settled yet"
                        + (recordedUpTo == null ? "." : ": changes are recorded up to " + recordedUpTo + "."));
    }
}

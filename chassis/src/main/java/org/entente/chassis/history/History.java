package org.entente.chassis.history;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.change.FeedConfig;
import org.entente.chassis.change.FeedState;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.MissingRecord;
import org.entente.chassis.http.PageToken;

/** Reads the revisions of a record from the feed's own rows; a change is among them once it has a position. */
@ApplicationScoped
public class History {

    private static final String SELECT =
            """
            select revision, operation, recorded_at, occurred_at, caller, changed,
              case when before < limits.bytes then after end as after, position, before < limits.bytes as fits
            from (
              select c.*, coalesce(sum(octet_length(after)) over (order by revision desc, position desc
                rows between unbounded preceding and 1 preceding), 0) as before
              from change c
              where record_type = ? and record_id = ? and operation <> 'snapshot' and (revision, position) < (?, ?)
              order by revision desc, position desc limit ?
            ) page, (select ?::bigint as bytes) limits
            order by revision desc, position desc
            """;

    private final ConsistentReads reads;
    private final FeedConfig config;

    History(ConsistentReads reads, FeedConfig config) {
        this.reads = reads;
        this.config = config;
    }

    /**
     * A page of a record's revisions, the newest first.
     *
     * @param size the most revisions; large ones make the page shorter
     * @param start the page before, null for the first
     * @param exists whether there is such a record now
     * @throws MissingRecord if there never was one
     */
    public HistoryPage page(String type, String id, int size, PageToken start, boolean exists) {
        return reads.read(connection -> {
            FeedState state = FeedState.read(connection);
            Traces traces = Traces.of(connection, type, id);
            if (!exists && !traces.any()) {
                throw MissingRecord.of(type, id);
            }
            Instant reach = state.wasCut() && traces.oldest() != 1 ? Reach.of(connection, state) : null;
            return page(connection, type, id, size, start, reach);
        });
    }

    private HistoryPage page(Connection connection, String type, String id, int size, PageToken start, Instant reach)
            throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        boolean more = false;
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            select.setString(1, type);
            select.setString(2, id);
            select.setLong(3, start == null ? Long.MAX_VALUE : number(start.key()));
            select.setLong(4, start == null ? Long.MAX_VALUE : number(start.id()));
            select.setInt(5, size + 1);
            select.setLong(6, config.pageBytes().asLongValue());
            try (ResultSet rows = select.executeQuery()) {
                while (!more && rows.next()) {
                    if (entries.size() < size && rows.getBoolean("fits")) {
                        entries.add(entry(rows));
                    } else {
                        more = true;
                    }
                }
            }
        }
        return new HistoryPage(entries, more, reach);
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw InvalidRequest.pageToken("The pageToken was not given by this list.");
        }
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        return new HistoryEntry(
                row.getLong("revision"),
                row.getString("operation"),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("caller"),
                List.of((String[]) row.getArray("changed").getArray()),
                row.getString("after"),
                row.getLong("position"));
    }
}

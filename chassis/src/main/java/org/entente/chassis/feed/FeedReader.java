package org.entente.chassis.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.entente.chassis.change.ConsistentReads;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.FeedConfig;
import org.entente.chassis.change.FeedEntry;
import org.entente.chassis.change.FeedState;

/** Reads pages of the feed: bounded in changes, in bytes and in the positions that are looked at. */
@ApplicationScoped
class FeedReader {

    private final ConsistentReads reads;
    private final FeedConfig config;
    private final FeedPaths paths;

    FeedReader(ConsistentReads reads, FeedConfig config, FeedPaths paths) {
        this.reads = reads;
        this.config = config;
        this.paths = paths;
    }

    Cursor end() {
        return reads.read(FeedState::read).end();
    }

    /**
     * Reads a page.
     *
     * @param from where to begin, as the feed stands
     * @param size the most changes
     * @throws CursorExpired if not everything from there on can be read
     */
    FeedPage page(FeedFilter filter, Function<FeedState, Cursor> from, int size) {
        return reads.read(connection -> {
            FeedState state = FeedState.read(connection);
            Cursor start = from.apply(state);
            state.loss(start).ifPresent(loss -> {
                throw CursorExpired.of(start, loss, paths.snapshot());
            });
            long upTo = Math.min(state.last(), start.position() + config.scan());
            return page(connection, state, filter, start.position(), upTo, size);
        });
    }

    private FeedPage page(Connection connection, FeedState state, FeedFilter filter, long after, long upTo, int size)
            throws SQLException {
        List<FeedEntry> entries = new ArrayList<>();
        boolean full = false;
        try (PreparedStatement select = connection.prepareStatement(select(filter))) {
            select.setLong(1, after);
            select.setLong(2, upTo);
            int index = filter.bind(connection, select, 3);
            select.setInt(index++, size + 1);
            select.setLong(index, config.pageBytes().asLongValue());
            try (ResultSet rows = select.executeQuery()) {
                while (!full && rows.next()) {
                    if (entries.size() < size && rows.getBoolean("fits")) {
                        entries.add(FeedEntry.read(rows));
                    } else {
                        full = true;
                    }
                }
            }
        }
        long reached = full ? entries.get(entries.size() - 1).position() : upTo;
        return new FeedPage(entries, new Cursor(state.epoch(), reached), reached >= state.last());
    }

    /** The last row only says that there is more; a row that is too much comes without its rendering. */
    private static String select(FeedFilter filter) {
        return """
                select position, id, record_type, record_id, revision, operation, view_version,
                  case when before < limits.bytes then after end as after, changed, traceparent, occurred_at,
                  recorded_at, tx::text, tx_seq, tx_size, before < limits.bytes as fits
                from (
                  select c.*, coalesce(sum(octet_length(after)) over (order by position
                    rows between unbounded preceding and 1 preceding), 0) as before
                  from change c where position > ? and position <= ?%s order by position limit ?
                ) page, (select ?::bigint as bytes) limits
                order by position
                """
                .formatted(filter.conditions());
    }
}

package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * A change with its place in the feed.
 *
 * @param position gap-free, from 1, within the feed's epoch
 * @param id the change's own id, a UUIDv7
 * @param traceparent W3C trace context of the request that made the change, null without one
 * @param occurredAt when the change was written
 * @param tx the transaction that made it: changes of one commit share it
 * @param txSeq the change's place among those of its transaction, from 1
 * @param txSize how many changes the transaction made
 */
public record FeedEntry(
        long position,
        UUID id,
        Change change,
        String traceparent,
        Instant occurredAt,
        Instant recordedAt,
        String tx,
        int txSeq,
        int txSize) {

    /**
     * The changes after a position, in order: at least one if there is any, and then no more than so many and so many
     * bytes of renderings, for those of a batch are in memory together.
     */
    static List<FeedEntry> after(Connection connection, long position, int most, long mostBytes) throws SQLException {
        String sql =
                """
                select position, id, record_type, record_id, revision, operation, view_version, after, changed,
                  traceparent, occurred_at, recorded_at, tx::text, tx_seq, tx_size
                from (
                  select *, sum(octet_length(after)) over so_far as bytes, row_number() over so_far as place
                  from (select * from change where position > ? order by position limit ?) next
                  window so_far as (order by position rows unbounded preceding)
                ) measured
                where bytes is null or bytes <= ? or place = 1
                order by position
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setLong(1, position);
            select.setInt(2, most);
            select.setLong(3, mostBytes);
            List<FeedEntry> entries = new ArrayList<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    entries.add(read(rows));
                }
            }
            return entries;
        }
    }

    /** Reads a row of the table {@code change} with all of its columns but the caller. */
    public static FeedEntry read(ResultSet row) throws SQLException {
        Change change = new Change(
                row.getString("record_type"),
                row.getString("record_id"),
                row.getLong("revision"),
                Operation.of(row.getString("operation")),
                row.getInt("view_version"),
                row.getString("after"),
                List.of((String[]) row.getArray("changed").getArray()));
        return new FeedEntry(
                row.getLong("position"),
                row.getObject("id", UUID.class),
                change,
                row.getString("traceparent"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getString("tx"),
                row.getInt("tx_seq"),
                row.getInt("tx_size"));
    }
}

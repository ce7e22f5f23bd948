package org.entente.events.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.entente.chassis.change.FeedLoad;
import org.entente.chassis.change.IdempotentSink;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Postgres;

/** Compares the feed in Kafka with what was committed. */
final class FeedAudit {

    private final RealParts parts;

    FeedAudit(RealParts parts) {
        this.parts = parts;
    }

    /** Nothing lost, nothing doubled, nothing out of order, no gap; and whoever replays it has the database. */
    void everythingOnceAndInOrder(FeedLoad load) {
        List<Feed.Entry> feed = changes();
        assertEquals(
                LongStream.rangeClosed(1, load.changes()).boxed().toList(),
                feed.stream().map(Feed.Entry::position).toList(),
                "positions have no gap and nothing is there twice");
        Map<String, Long> revisions = new HashMap<>();
        feed.stream()
                .sorted(Comparator.comparingInt(Feed.Entry::partition).thenComparingLong(Feed.Entry::offset))
                .forEach(entry -> assertEquals(
                        revisions.merge(entry.key().substring("topic/".length()), 1L, Long::sum),
                        revision(entry),
                        "revision of " + entry.key() + " in the order of its partition"));
        assertEquals(new TreeMap<>(load.revisions()), new TreeMap<>(revisions));
        transactionsStandTogether(feed);
        Map<String, String> database = database();
        assertEquals(database, new IdempotentSink().apply(feed).apply(feed).views(), "replayed twice");
        assertEquals(database, new IdempotentSink().apply(state()).views(), "the state topic");
    }

    private static void transactionsStandTogether(List<Feed.Entry> feed) {
        Set<String> complete = new HashSet<>();
        for (int i = 0; i < feed.size(); ) {
            String tx = extension(feed.get(i), "txid");
            int count = Integer.parseInt(extension(feed.get(i), "txcount"));
            for (int seq = 1; seq <= count; seq++, i++) {
                assertEquals(
                        List.of(tx, String.valueOf(seq)),
                        List.of(extension(feed.get(i), "txid"), extension(feed.get(i), "txseq")),
                        "transaction of position " + feed.get(i).position());
            }
            assertEquals(true, complete.add(tx), "transaction " + tx + " stands in one place");
        }
    }

    private static long revision(Feed.Entry entry) {
        return Long.parseLong(extension(entry, "revision"));
    }

    private static String extension(Feed.Entry entry, String name) {
        return (String) entry.event().getExtension(name);
    }

    List<Feed.Entry> changes() {
        return Feed.changes(parts.kafka().bootstrapServers(), "events").all();
    }

    List<Feed.Entry> state() {
        return Feed.state(parts.kafka().bootstrapServers(), "events").all();
    }

    /** The renderings of all records, by subject. */
    Map<String, String> database() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select code, view from topic")) {
            Map<String, String> views = new TreeMap<>();
            while (rows.next()) {
                views.put("topic/" + rows.getString(1), rows.getString(2));
            }
            return views;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(parts.postgres().jdbcUrl("events"), Postgres.USER, Postgres.USER);
    }
}

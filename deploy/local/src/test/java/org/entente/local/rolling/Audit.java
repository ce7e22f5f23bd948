package org.entente.local.rolling;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.entente.chassis.testkit.Feed;

/** Compares what a service answered to those who wrote with what it told those who follow. */
final class Audit {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Audit() {}

    /**
     * Nothing failed; and each record that was answered stands in the feed once, as it was answered, at positions without
     * a gap, in Kafka as in the live stream.
     */
    static void nothingWasLostOrDoubled(Fleet fleet, Kind kind, Load load, Watcher watcher) {
        await().atMost(PATIENCE).until(load::isOver);
        assertEquals(List.of(), List.copyOf(load.failures()), kind.service() + ": failed requests");
        Map<String, String> written = new TreeMap<>();
        load.written().forEach((id, view) -> written.put(kind.type() + "/" + id, view));
        await().atMost(PATIENCE).until(() -> changes(fleet, kind).size() >= written.size());

        List<Feed.Entry> feed = changes(fleet, kind);
        List<Long> positions = LongStream.rangeClosed(1, written.size()).boxed().toList();
        assertEquals(positions, feed.stream().map(Feed.Entry::position).toList(), kind.service() + ": positions");
        assertEquals(
                written,
                new TreeMap<>(feed.stream().collect(Collectors.toMap(Feed.Entry::key, Feed.Entry::after))),
                kind.service() + ": what the feed carries");
        await().atMost(PATIENCE).until(() -> watcher.positions().size() >= written.size());
        assertEquals(positions, watcher.positions(), kind.service() + ": the live stream");
        assertEquals(0, watcher.partial(), kind.service() + ": told that the service is away");
    }

    private static List<Feed.Entry> changes(Fleet fleet, Kind kind) {
        return Feed.changes(fleet.parts().kafka().bootstrapServers(), kind.service())
                .all();
    }
}

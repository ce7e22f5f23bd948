package org.entente.chassis.change;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.testkit.Feed;

/** What a partner keeps: of each record the newest revision of the newest epoch, whatever comes twice or late. */
public final class IdempotentSink {

    private final Map<String, long[]> known = new HashMap<>();
    private final Map<String, String> views = new TreeMap<>();

    public IdempotentSink apply(Iterable<Feed.Entry> entries) {
        entries.forEach(this::apply);
        return this;
    }

    private void apply(Feed.Entry entry) {
        long epoch = Long.parseLong((String) entry.event().getExtension("feedepoch"));
        long revision = Long.parseLong((String) entry.event().getExtension("revision"));
        long[] last = known.get(entry.key());
        if (last != null && (epoch < last[0] || epoch == last[0] && revision <= last[1])) {
            return;
        }
        known.put(entry.key(), new long[] {epoch, revision});
        if (entry.data() != null && entry.data().contains("\"after\":")) {
            views.put(entry.key(), entry.after());
        } else {
            views.remove(entry.key());
        }
    }

    /** The renderings by subject. */
    public Map<String, String> views() {
        return views;
    }
}

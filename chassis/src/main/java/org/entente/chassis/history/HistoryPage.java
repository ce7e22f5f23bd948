package org.entente.chassis.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.http.PageToken;

/**
 * Some revisions of a record, the newest first.
 *
 * @param more whether there are older ones that are kept
 * @param reachesBackTo the instant of the oldest change that is kept of any record, where older revisions of this one
 *     are not; null where all revisions are kept
 */
public record HistoryPage(List<HistoryEntry> entries, boolean more, Instant reachesBackTo) {

    /** The next page's token, null on the last one. */
    public String next(String question) {
        if (!more) {
            return null;
        }
        HistoryEntry last = entries.get(entries.size() - 1);
        return new PageToken(String.valueOf(last.revision()), String.valueOf(last.position())).encode(question);
    }

    public String json(String question) {
        String next = next(question);
        return entries.stream().map(HistoryEntry::json).collect(Collectors.joining(",", "{\"items\":[", "]"))
                + ",\"nextPageToken\":" + (next == null ? "null" : '"' + next + '"')
                + ",\"complete\":" + (reachesBackTo == null)
                + (reachesBackTo == null ? "" : ",\"reachesBackTo\":\"" + reachesBackTo + '"')
                + "}";
    }
}

package org.entente.chassis.history;

import java.time.Instant;
import java.util.List;
import org.entente.chassis.http.Json;

/**
 * One revision in a record's history.
 *
 * @param at when it was recorded in the feed
 * @param caller who wrote it, null where nobody is known
 * @param after the public JSON, null for a deletion
 */
record HistoryEntry(
        long revision,
        String operation,
        Instant at,
        Instant occurredAt,
        String caller,
        List<String> changed,
        String after,
        long position) {

    String json() {
        return "{\"revision\":" + revision
                + ",\"operation\":\"" + operation
                + "\",\"at\":\"" + at
                + "\",\"occurredAt\":\"" + occurredAt + '"'
                + (caller == null ? "" : ",\"caller\":" + Json.write(caller))
                + ",\"changed\":" + Json.write(changed)
                + (after == null ? "" : ",\"after\":" + after)
                + ",\"position\":" + position + "}";
    }
}

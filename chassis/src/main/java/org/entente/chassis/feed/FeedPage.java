package org.entente.chassis.feed;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.FeedEntry;

/**
 * Some changes in a row.
 *
 * @param entries what the filters let through, in order
 * @param next from where to go on: it is also beyond what they left out
 * @param upToDate whether the feed's end was reached
 */
record FeedPage(List<FeedEntry> entries, Cursor next, boolean upToDate) {

    /** Whether a consumer learns nothing by this page, and may as well wait for the next one. */
    boolean tellsNothing() {
        return entries.isEmpty() && upToDate;
    }

    String json(ChangeEvent events) {
        return "{\"items\":" + batch(events) + ",\"next\":\"" + next + "\",\"upToDate\":" + upToDate + "}";
    }

    /** In CloudEvents' JSON batch format (section 4). */
    String batch(ChangeEvent events) {
        return entries.stream()
                .map(entry -> events.json(entry, next.epoch()))
                .collect(Collectors.joining(",", "[", "]"));
    }
}

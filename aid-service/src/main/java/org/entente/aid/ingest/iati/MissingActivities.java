package org.entente.aid.ingest.iati;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.aid.activity.Activities;
import org.entente.aid.activity.Activities.Published;
import org.entente.chassis.ingest.FileKeys;
import org.entente.chassis.ingest.ImportContext;

/** Removes the activities that a publisher has no more, as a file of all that it has says. */
@ApplicationScoped
class MissingActivities {

    private final Activities activities;
    private final FileKeys keys;

    MissingActivities(Activities activities, FileKeys keys) {
        this.activities = activities;
        this.keys = keys;
    }

    /**
     * Removes in the caller's transaction, and counts.
     *
     * @param publisher whose activities are removed; null for each publisher that the file has an activity of
     */
    long remove(ImportContext context, String publisher) {
        if (publisher != null) {
            return removeOf(publisher, context);
        }
        return activities.publishers().stream()
                .mapToLong(one -> removeOf(one, context))
                .sum();
    }

    private long removeOf(String publisher, ImportContext context) {
        Map<String, List<Published>> all = activities.publishedBy(publisher).stream()
                .collect(Collectors.groupingBy(one -> Identity.key(publisher, one.iatiIdentifier())));
        Set<String> there = keys.of(context.run(), all.keySet());
        if (there.isEmpty()) {
            return 0;
        }
        all.keySet().removeAll(there);
        List<Published> gone = all.values().stream().flatMap(List::stream).toList();
        gone.forEach(one -> activities.drop(one.id(), context.who()));
        return gone.size();
    }
}

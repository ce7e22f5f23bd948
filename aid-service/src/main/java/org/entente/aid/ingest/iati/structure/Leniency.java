package org.entente.aid.ingest.iati.structure;

import java.util.Map;
import java.util.Set;

/**
 * What the schemas require and records can do without: real files leave it out, and what they say is meaningful all the
 * same. Its lack is a finding and leaves nothing out.
 */
final class Leniency {

    private static final Map<String, Set<String>> DISPENSABLE = Map.of(
            "iati-activity", Set.of("description", "participating-org", "activity-status", "activity-date"),
            "reporting-org", Set.of("type", "narrative"));

    private Leniency() {}

    /**
     * Whether an element can stand without something.
     *
     * @param lacking the name of a child element or an attribute
     */
    static boolean forgives(String element, String lacking) {
        return DISPENSABLE.getOrDefault(element, Set.of()).contains(lacking);
    }
}

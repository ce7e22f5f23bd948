package org.entente.events.relation;

import org.entente.events.event.CitedEvent;

/** Says in words why a status is what it is. */
final class Explanation {

    private Explanation() {}

    /** @param decisive the event that would decide, null without one */
    static String of(Verdict verdict, CitedEvent decisive) {
        int contacts = verdict.later().size();
        return switch (verdict.reason()) {
            case TOLD -> "Ties were " + told(decisive) + ", and no record up to the day says otherwise.";
            case NO_RECORD ->
                "No record says whether the two had ties by that day"
                        + (contacts == 0 ? "." : "; " + counted(contacts) + " between them by then.");
            case ONLY_POSSIBLY ->
                "Whether ties were " + changed(verdict) + " by that day is open: the record's date"
                        + " says possibly, not certainly.";
            case ORDER_OPEN -> "Records say opposite things of days that may be the same, and not in which order.";
            case CONTACT_AFTER_SEVERING ->
                "Ties were " + told(decisive) + ", and no record says that they were" + " restored; "
                        + counted(contacts) + " between them afterwards, so they are not known to be severed.";
        };
    }

    private static String told(CitedEvent event) {
        return event.tieChange() + " (" + event.when() + ")";
    }

    /** The change in doubt: the last one that is named, since the decisive one comes first. */
    private static String changed(Verdict verdict) {
        return verdict.evidence().get(verdict.evidence().size() - 1).tieChange().toString();
    }

    private static String counted(int contacts) {
        return contacts == 1 ? "there is one record of contact" : "there are " + contacts + " records of contact";
    }
}

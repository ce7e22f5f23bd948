package org.entente.aid.activity;

import java.util.UUID;

/**
 * A contribution in kind, as far as it concerns a recipient and a sector.
 *
 * @param activity the activity's id
 * @param place its place among the activity's contributions
 * @param given what was given
 * @param wholly whether all of it is for the recipient and the sector; else nothing tells how much
 * @param copied whether the activity is a secondary publisher's copy of one that is on record
 */
public record Gift(UUID activity, int place, InKind given, boolean wholly, boolean copied) {

    /** Where it is on record, as {@code <activity>/inKind/<place>}. */
    public String where() {
        return activity + "/inKind/" + place;
    }
}

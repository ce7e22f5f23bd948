package org.entente.chassis.record;

/**
 * What a write did.
 *
 * @param outcome whether it made a record, changed one, or found nothing to change
 * @param id the record's id
 * @param tag the ETag of what is there now
 * @param view the public JSON of what is there now
 */
public record Written(Outcome outcome, String id, String tag, String view) {

    /** What became of the record. */
    public enum Outcome {
        CREATED,
        CHANGED,
        UNCHANGED
    }
}

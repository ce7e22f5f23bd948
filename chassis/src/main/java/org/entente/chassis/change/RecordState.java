package org.entente.chassis.change;

import java.util.List;

/** The records of one type as the feed needs them when it tells their state again. */
public interface RecordState {

    /** The records' type, as change events call it. */
    String type();

    /**
     * Ids in their order.
     *
     * @param last only ids after this one; null from the first
     */
    List<String> idsAfter(String last, int most);

    /**
     * Adds a change that tells the record as it is, if it is still there.
     *
     * @param published what Kafka has of the record, null if nothing: where that has another content, or is ahead (it
     *     knew revisions that this database has lost), the record gets a revision that nobody has seen
     */
    void restate(String id, PublishedState published);

    /**
     * Adds the deletion of a record that Kafka has and the database does not; nothing if the record is there.
     *
     * @param revision the revision that Kafka has
     */
    void withdraw(String id, long revision);
}

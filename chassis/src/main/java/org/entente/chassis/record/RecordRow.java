package org.entente.chassis.record;

import java.time.Instant;

/** What the row of every record has beside the columns that its own filters need. */
public abstract class RecordRow {

    /** Counts up by one with each write that changes something, over deletion and creation anew. */
    public long revision;

    /** The public JSON, byte for byte as it is served and as its change event carried it. */
    public String view;

    public int viewVersion;

    public Instant createdAt;

    public Instant updatedAt;
}

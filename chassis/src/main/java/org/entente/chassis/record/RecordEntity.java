package org.entente.chassis.record;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;

/** What the row of every record has beside the columns that its own filters need. */
@MappedSuperclass
public abstract class RecordEntity {

    /** Counts up by one with each write that changes something, over deletion and creation anew. */
    @Column(nullable = false)
    public long revision;

    /** The public JSON, byte for byte as it is served and as its change event carried it. */
    @Column(nullable = false, columnDefinition = "text")
    public String view;

    @Column(name = "view_version", nullable = false)
    public int viewVersion;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;
}

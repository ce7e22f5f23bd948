package org.entente.events.ingest.cow;

/** A row that tells of a member of something. */
interface MemberRow {

    /** Canonical code of a state. */
    String member();

    /** The number of the organisation or alliance. */
    String organisation();

    /** Where it stands. */
    CowRow told();

    /** What the file has once only. */
    String key();
}

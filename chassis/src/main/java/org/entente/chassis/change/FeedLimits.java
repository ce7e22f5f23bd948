package org.entente.chassis.change;

/** The bounds of a change, the same at the write, the producer and the broker. */
public final class FeedLimits {

    /** The largest record value in Kafka, in bytes. */
    public static final int LARGEST_CHANGE = 8 * 1024 * 1024;

    /** The envelope around a rendering (operation, revision, changed members) stays far below this, in bytes. */
    private static final int ENVELOPE = 64 * 1024;

    /** The largest rendering of a record, in bytes of UTF-8. */
    public static final int LARGEST_VIEW = LARGEST_CHANGE - ENVELOPE;

    /** The largest request of the producer: a change, its headers and its key, in bytes. */
    static final int LARGEST_REQUEST = LARGEST_CHANGE + ENVELOPE;

    private FeedLimits() {}
}

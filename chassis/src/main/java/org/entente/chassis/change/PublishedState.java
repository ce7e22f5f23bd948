package org.entente.chassis.change;

import org.entente.chassis.http.Sha256;

/**
 * What Kafka has of a record.
 *
 * @param digest of the rendering, null if the record is deleted there
 */
public record PublishedState(long revision, String digest) {

    /** 96 bits: all records are held at once, and a change of one of them must show. */
    private static final int DIGITS = 24;

    public static PublishedState of(long revision, String after) {
        return new PublishedState(revision, after == null ? null : digest(after));
    }

    boolean isDeleted() {
        return digest == null;
    }

    /** Whether a record with this revision and rendering would be mistaken for an older or another one. */
    public boolean contradicts(long ours, String after) {
        return revision > ours || revision == ours && !digest(after).equals(digest);
    }

    private static String digest(String text) {
        return Sha256.of(text).substring(0, DIGITS);
    }
}

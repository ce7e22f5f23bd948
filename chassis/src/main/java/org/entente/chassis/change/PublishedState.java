package org.entente.chassis.change;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What Kafka has of a record.
 *
 * @param digest of the rendering, null if the record is deleted there
 */
public record PublishedState(long revision, String digest) {

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
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256.", e);
        }
    }
}

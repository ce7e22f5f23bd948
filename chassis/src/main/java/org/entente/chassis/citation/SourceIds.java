package org.entente.chassis.citation;

import com.github.f4b6a3.uuid.UuidCreator;
import java.text.Normalizer;
import java.util.UUID;
import org.entente.chassis.http.Sha256;

/**
 * Ids of documents: the UUIDv5 (RFC 9562 section 5.5) of the SHA-256 of the normalised text, in lower-case hexadecimal,
 * in a name space of our own. Whoever has the text finds the same id without asking anybody.
 */
public final class SourceIds {

    /** The name space: UUIDv5 of {@code org.entente.source} in the DNS name space. */
    static final UUID NAMESPACE =
            UuidCreator.getNameBasedSha1(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "org.entente.source");

    private SourceIds() {}

    /** The id of a document's text. */
    public static UUID of(String text) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, Sha256.of(normalised(text)));
    }

    /** The text without any white space, in Unicode's form NFC: copies of one document differ in little else. */
    public static String normalised(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", "");
    }
}

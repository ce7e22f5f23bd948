package org.entente.events.ingest;

import com.github.f4b6a3.uuid.UuidCreator;
import java.util.UUID;
import org.entente.chassis.citation.SourceIds;

/**
 * Ids of imported events: the UUIDv5 (RFC 9562 section 5.5) of what the source calls the event, so that a second import
 * finds what the first one wrote.
 */
public final class ImportedIds {

    private static final UUID NAMESPACE = SourceIds.of("org.entente.events.imported");

    private ImportedIds() {}

    /**
     * @param source a short name of the source, such as {@code historyatstate/trip}
     * @param key what the source calls the event, or tells it from all others by
     */
    public static UUID of(String source, String key) {
        return UuidCreator.getNameBasedSha1(NAMESPACE, source + "/" + key);
    }
}

package org.entente.trade.param;

import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.http.InvalidRequest;

/** Ids of records: UUIDs as RFC 9562 writes them. */
public final class Ids {

    private Ids() {}

    /**
     * The key of an id in a path.
     *
     * @throws InvalidRequest where it is none
     */
    public static UUID key(String type, String id) {
        return read(id).orElseThrow(() -> InvalidRequest.id(id, "the id of a " + type + " is a UUID"));
    }

    /** The JDK takes shorter texts for ids as well, so that one id would have several. */
    static Optional<UUID> read(String text) {
        try {
            UUID id = UUID.fromString(text);
            return id.toString().equalsIgnoreCase(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

package org.entente.chassis.http;

import java.time.Instant;
import java.util.List;

/** 404: there is no such record. */
public final class MissingRecord extends Fault {

    private MissingRecord(String detail) {
        super(404, "not-found", "There is no such record", detail);
    }

    public static MissingRecord of(String type, String id) {
        return new MissingRecord("There is no " + type + " '" + id + "'.");
    }

    /** @param nearest what may have been meant, such as {@code 10 (ODA)}; empty where nothing is near */
    public static MissingRecord of(String type, String id, List<String> nearest) {
        return new MissingRecord("There is no " + type + " '" + id + "'"
                + (nearest.isEmpty() ? "." : "; nearest: " + String.join(", ", nearest) + "."));
    }

    public static MissingRecord notYetAt(String type, String id, Instant instant) {
        return new MissingRecord("The " + type + " '" + id + "' did not exist yet at " + instant + ".");
    }

    public static MissingRecord goneAt(String type, String id, Instant instant) {
        return new MissingRecord("The " + type + " '" + id + "' did not exist any more at " + instant + ".");
    }
}

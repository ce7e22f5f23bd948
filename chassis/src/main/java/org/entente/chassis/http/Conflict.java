package org.entente.chassis.http;

import java.util.List;
import java.util.Map;

/** 409, 413, 415 and 422: the request is understood and cannot be carried out. */
public final class Conflict extends Fault {

    private Conflict(int status, String type, String title, String detail, Map<String, String> headers) {
        super(status, type, title, detail, List.of(), headers);
    }

    public static Conflict unique(String detail) {
        return new Conflict(
                409, "conflict", "Another record has this already", "A unique value is taken: " + detail, Map.of());
    }

    public static Conflict referenced(String detail) {
        return new Conflict(
                409, "conflict", "Other records refer to this one", "It cannot be removed: " + detail, Map.of());
    }

    /** @param successor the id of the record that it was merged into */
    public static Conflict merged(String type, String id, String successor) {
        return new Conflict(
                409,
                "merged",
                "The record was merged into another",
                "The " + type + " '" + id + "' was merged into '" + successor + "': write to that one.",
                Map.of());
    }

    public static Conflict inFlight(String key) {
        return new Conflict(
                409,
                "request-in-flight",
                "The first request is still running",
                "A request with the Idempotency-Key '" + key + "' is being worked on: try again in a moment.",
                Map.of("Retry-After", "1"));
    }

    public static Conflict keyReused(String key) {
        return new Conflict(
                422,
                "idempotency-key-reused",
                "The key belongs to another body",
                "The Idempotency-Key '" + key + "' was used with another body: use a new key for a new request.",
                Map.of());
    }

    public static Conflict tooLarge(long bytes, long allowed) {
        return new Conflict(
                413,
                "change-too-large",
                "The record is too large",
                "Rendered, the record would take " + bytes + " bytes in the change feed; at most " + allowed
                        + " are allowed.",
                Map.of());
    }

    public static Conflict mediaType(String was, String right) {
        return new Conflict(
                415,
                "unsupported-media-type",
                "The media type is not supported",
                "The body came as " + was + "; send it as " + right + ".",
                Map.of());
    }
}

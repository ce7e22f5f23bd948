package org.entente.chassis.http;

/**
 * The conditions of a write (RFC 9110 section 13.1).
 *
 * @param ifMatch the header, null without one
 * @param ifNoneMatch the header, null without one; only {@code *} has a meaning for a write
 */
public record Preconditions(String ifMatch, String ifNoneMatch) {

    public Preconditions {
        if (ifNoneMatch != null && !ifNoneMatch.trim().equals("*")) {
            throw InvalidRequest.parameter("If-None-Match", "A write takes no other If-None-Match than *.");
        }
        if (ifMatch != null && ifNoneMatch != null) {
            throw InvalidRequest.parameter("If-None-Match", "A write takes If-Match or If-None-Match, not both.");
        }
    }

    /** Checks a write to a record that exists. */
    public void overExisting(String type, String id, String currentTag) {
        if (ifNoneMatch != null) {
            throw PreconditionFault.exists(type, id, currentTag);
        }
        if (ifMatch == null) {
            throw PreconditionFault.missingMatch(type, id);
        }
        if (!ETags.matches(ifMatch, currentTag)) {
            throw PreconditionFault.stale(type, id, currentTag);
        }
    }

    /** Checks a write that would create a record at an id that the client chose. */
    public void overNothing(String type, String id) {
        if (ifMatch != null) {
            throw PreconditionFault.absent(type, id);
        }
        if (ifNoneMatch == null) {
            throw PreconditionFault.missingNoneMatch(type, id);
        }
    }
}

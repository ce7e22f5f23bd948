package org.entente.chassis.http;

/** 412 and 428: the write's condition does not hold, or is missing (RFC 9110 section 13, RFC 6585 section 3). */
public final class PreconditionFault extends Fault {

    private PreconditionFault(int status, String type, String title, String detail) {
        super(status, type, title, detail);
    }

    public static PreconditionFault missingMatch(String type, String id) {
        return new PreconditionFault(
                428,
                "precondition-required",
                "A precondition is required",
                "The " + type + " '" + id + "' exists: send If-Match with the ETag of the revision you have read.");
    }

    /** @param member of the body, for a record beside that of the path */
    public static PreconditionFault missingMember(String type, String id, String member) {
        return new PreconditionFault(
                428,
                "precondition-required",
                "A precondition is required",
                "The " + type + " '" + id + "' exists: send, as " + member
                        + ", the ETag of the revision you have read.");
    }

    public static PreconditionFault missingNoneMatch(String type, String id) {
        return new PreconditionFault(
                428,
                "precondition-required",
                "A precondition is required",
                "There is no " + type + " '" + id + "': send If-None-Match: * to create it.");
    }

    public static PreconditionFault stale(String type, String id, String current) {
        return new PreconditionFault(
                412,
                "precondition-failed",
                "The record has changed",
                "The current ETag of " + type + " '" + id + "' is " + current
                        + ": read it again, and repeat your change on what it says now.");
    }

    public static PreconditionFault exists(String type, String id, String current) {
        return new PreconditionFault(
                412,
                "precondition-failed",
                "The record exists",
                "The " + type + " '" + id + "' exists already, with the ETag " + current + ".");
    }

    public static PreconditionFault absent(String type, String id) {
        return new PreconditionFault(
                412,
                "precondition-failed",
                "There is no such record",
                "If-Match was sent, and there is no " + type + " '" + id + "'.");
    }
}

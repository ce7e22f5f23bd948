package org.entente.chassis.http;

/** 404: there is no such record. */
public final class MissingRecord extends Fault {

    private MissingRecord(String detail) {
        super(404, "not-found", "There is no such record", detail);
    }

    public static MissingRecord of(String type, String id) {
        return new MissingRecord("There is no " + type + " '" + id + "'.");
    }
}

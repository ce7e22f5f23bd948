package org.entente.chassis.http;

import java.util.List;
import java.util.Map;

/** 308: the record lives on under another id, into whose record it was merged (RFC 9110 section 15.4.9). */
public final class MovedRecord extends Fault {

    private final String successor;

    private MovedRecord(String detail, String successor, Map<String, String> headers) {
        super(308, "merged", "The record was merged into another", detail, List.of(), headers);
        this.successor = successor;
    }

    /** @param successor the id of the record that it was merged into */
    public static MovedRecord of(String type, String id, String successor) {
        return new MovedRecord(
                "The " + type + " '" + id + "' was merged into '" + successor + "'. Its history is still here.",
                successor,
                Map.of());
    }

    public String successor() {
        return successor;
    }

    /** The same with the address of the other record. */
    public MovedRecord to(String address) {
        return new MovedRecord(getMessage(), successor, Map.of("Location", address));
    }
}

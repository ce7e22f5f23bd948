package org.entente.chassis.contract;

/**
 * Marks a list of words that may grow without a new major version, in {@code @Schema(extensions = …)} of an enum: whoever
 * reads records must expect words that are not in it yet. A list without the mark is closed; it never changes.
 */
public final class OpenEnum {

    /** The extension in the OpenAPI document; its value is {@code true}. */
    public static final String MARK = "x-open-enum";

    /** The keyword of an open list in the schemas of change events, with the words known so far. */
    public static final String WORDS = "x-extensible-enum";

    private OpenEnum() {}
}

package org.entente.chassis.http;

/** Forms that a code chosen by people may take. */
public final class Codes {

    /** Lower-case words joined by hyphens, such as {@code ream-naval-base}. */
    public static final String SLUG = "[a-z0-9]+(-[a-z0-9]+)*";

    private Codes() {}
}

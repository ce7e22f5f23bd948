package org.entente.chassis.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a service's feed: everything up to the position has been read. Clients take it as it is; its text, such as
 * {@code 1-4711}, is the epoch and the position.
 */
public record Cursor(long epoch, long position) {

    /** The header in which an answer names its place in the feed. */
    public static final String HEADER = "Feed-Cursor";

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-(0|[1-9][0-9]{0,17})");

    /** Reads a cursor's text, empty if it is none. */
    public static Optional<Cursor> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new Cursor(Long.parseLong(parts.group(1)), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return epoch + "-" + position;
    }
}

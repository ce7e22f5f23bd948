package org.entente.gateway.live;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a service's feed, as the services write it: everything up to the position has been read.
 *
 * @param epoch the run of positions that the place belongs to, from 1
 * @param position the last change that was read, 0 before the first
 */
record Cursor(long epoch, long position) {

    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,17})-(0|[1-9][0-9]{0,17})");

    /** Reads a cursor's text, such as {@code 1-4711}; empty if it is none. */
    static Optional<Cursor> parse(String text) {
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

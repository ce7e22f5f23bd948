package org.entente.chassis.http;

import java.util.List;
import java.util.stream.Stream;

/**
 * Strong entity tags (RFC 9110 section 8.8.3) of a revision and its representation: the plain JSON of revision 3 is
 * {@code "3.1"} (revision, view version), a selection of fields has a suffix of its own.
 */
public final class ETags {

    private ETags() {}

    public static String of(long revision, int viewVersion) {
        return "\"" + revision + "." + viewVersion + "\"";
    }

    /** The tag of a representation that is derived from the plain one, such as a selection of fields. */
    public static String of(long revision, int viewVersion, String variant) {
        return "\"" + revision + "." + viewVersion + "-" + Integer.toHexString(variant.hashCode()) + "\"";
    }

    /** Whether a header with a list of tags, or {@code *}, names this tag; weak tags match nothing that is strong. */
    public static boolean matches(String header, String tag) {
        return header.trim().equals("*") || tags(header).contains(tag);
    }

    private static List<String> tags(String header) {
        return Stream.of(header.split(",")).map(String::trim).toList();
    }
}

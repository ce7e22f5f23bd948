package org.entente.gateway.http;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Accept-Encoding} (RFC 9110, 12.5.3) for the one coding that there is. */
public final class AcceptEncoding {

    private static final Pattern MEMBER =
            Pattern.compile("\\s*(gzip|x-gzip|\\*)\\s*(?:;\\s*q\\s*=\\s*([01](?:\\.\\d{0,3})?)\\s*)?");

    private AcceptEncoding() {}

    /** Whether gzip has a weight above zero, by its own name or else by {@code *}. Without the header it has none. */
    public static boolean takesGzip(List<String> values) {
        Boolean any = null;
        for (String member : String.join(",", values).toLowerCase(Locale.ROOT).split(",")) {
            Matcher read = MEMBER.matcher(member);
            if (read.matches()) {
                boolean wanted = read.group(2) == null || Double.parseDouble(read.group(2)) > 0;
                if (!read.group(1).equals("*")) {
                    return wanted;
                }
                any = wanted;
            }
        }
        return Boolean.TRUE.equals(any);
    }
}

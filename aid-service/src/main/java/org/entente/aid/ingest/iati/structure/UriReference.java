package org.entente.aid.ingest.iati.structure;

import java.util.regex.Pattern;

/**
 * The references of RFC 3986, with the characters that XML Schema's {@code anyURI} lets stand where the RFC has them
 * escaped, such as spaces and letters beyond ASCII.
 */
final class UriReference {

    private static final String PLAIN = "\\-._~a-zA-Z0-9!$&'()*+,;=% <>\"{}|\\\\^`\\x7F-\\x{10FFFF}";
    private static final String SEGMENTS = "[" + PLAIN + ":@/]*+";
    private static final String AUTHORITY =
            "//(?:[" + PLAIN + ":]*@)?(?:\\[[0-9a-zA-Z:.]++\\]|[" + PLAIN + "]*+)(?::[0-9]*+)?(?:/" + SEGMENTS + ")?";
    private static final String WITH_SCHEME = "[a-zA-Z][a-zA-Z0-9+.\\-]*+:(?:" + AUTHORITY + "|(?!//)" + SEGMENTS + ")";
    private static final String WITHOUT_SCHEME =
            AUTHORITY + "|(?!//)/" + SEGMENTS + "|[" + PLAIN + "@]*+(?:/" + SEGMENTS + ")?";
    private static final Pattern REFERENCE = Pattern.compile("(?:" + WITH_SCHEME + "|" + WITHOUT_SCHEME + ")(?:\\?["
            + PLAIN + ":@/?]*+)?(?:#[" + PLAIN + ":@/?\\[\\]]*+)?");

    private UriReference() {}

    static boolean matches(String value) {
        return REFERENCE.matcher(value).matches() && escapesAreWhole(value);
    }

    private static boolean escapesAreWhole(String value) {
        for (int at = value.indexOf('%'); at >= 0; at = value.indexOf('%', at + 1)) {
            if (at + 2 >= value.length() || !isHex(value.charAt(at + 1)) || !isHex(value.charAt(at + 2))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHex(char c) {
        return c < 128 && Character.digit(c, 16) >= 0;
    }
}

package org.entente.aid.ingest.iati.structure;

/** Space as XML has it (production 3): blanks, tabs and ends of lines, and nothing else that looks empty. */
final class Space {

    private Space() {}

    static boolean only(CharSequence text) {
        return text.chars().allMatch(Space::is);
    }

    /** A text without the space around it. */
    static String stripped(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && is(text.charAt(from))) {
            from++;
        }
        while (to > from && is(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean is(int c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\r';
    }
}

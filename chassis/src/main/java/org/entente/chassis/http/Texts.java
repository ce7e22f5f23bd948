package org.entente.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Refuses characters that nobody sees: control characters (which the database cannot all keep), and those that turn the
 * direction of writing or take no room, by which two texts that look alike differ. Joiners are allowed: some scripts
 * need them.
 */
public final class Texts {

    private Texts() {}

    static void check(JsonNode node, String pointer, Check check) {
        if (node.isTextual()) {
            firstHidden(node.textValue())
                    .ifPresent(found -> check.reject(
                            pointer, "the text has the invisible character U+%04X: leave it out".formatted(found)));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                check(node.get(i), pointer + "/" + i, check);
            }
        } else {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                check(member.getValue(), pointer + "/" + Body.escape(member.getKey()), check);
            }
        }
    }

    /** A text without the characters that {@link #check} refuses. */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Texts::hidden)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().filter(character -> !hidden(character)).forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** The first character of a text that is not to be seen, so that no record may have it; empty without one. */
    public static OptionalInt firstHidden(String text) {
        // Imports look at millions of texts, and most are plain.
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (character < ' ' || character > '~') {
                return text.codePoints().filter(Texts::hidden).findFirst();
            }
        }
        return OptionalInt.empty();
    }

    private static boolean hidden(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character != '\n' && character != '\r' && character != '\t';
            case Character.SURROGATE -> true;
            case Character.FORMAT -> character != '\u200c' && character != '\u200d' && character != '\u00ad';
            // XML has no U+FFFE and U+FFFF, and Unicode no characters for them.
            default -> character == '\u200b' || (character & 0xFFFE) == 0xFFFE && character <= 0xFFFF;
        };
    }
}

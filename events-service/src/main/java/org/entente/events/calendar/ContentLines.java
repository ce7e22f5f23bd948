package org.entente.events.calendar;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes content lines of iCalendar (RFC 5545 section 3.1). The libraries for it fold by characters and keep a whole
 * calendar in memory; a line is folded after 75 octets of UTF-8, and never within a character.
 */
final class ContentLines {

    private static final int MOST_OCTETS = 75;

    private final Writer out;

    ContentLines(Writer out) {
        this.out = out;
    }

    /** Writes a property whose value is no text, such as a date. */
    void line(String name, String value) throws IOException {
        String line = name + ":" + value;
        int octets = 0;
        for (int i = 0; i < line.length(); ) {
            int character = line.codePointAt(i);
            int size = octets(character);
            if (octets + size > MOST_OCTETS) {
                out.write("\r\n ");
                octets = 1;
            }
            int end = i + Character.charCount(character);
            out.write(line, i, end - i);
            octets += size;
            i = end;
        }
        out.write("\r\n");
    }

    /** Writes a property whose value is a text, unless there is none. */
    void text(String name, String text) throws IOException {
        if (text != null && !text.isEmpty()) {
            line(name, escaped(text));
        }
    }

    /** A text as a value, or as one of several values of a property (section 3.3.11). */
    static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\r", "\\n")
                .replace("\n", "\\n");
    }

    private static int octets(int character) {
        return character < 0x80 ? 1 : character < 0x800 ? 2 : character < 0x10000 ? 3 : 4;
    }
}

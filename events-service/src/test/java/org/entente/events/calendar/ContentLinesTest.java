package org.entente.events.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ContentLinesTest {

    @Test
    void foldsAfter75OctetsAndNeverWithinACharacter() throws IOException {
        String text = "ភ្នំពេញ 𝔘é plain ".repeat(20).strip();
        StringWriter out = new StringWriter();
        new ContentLines(out).text("SUMMARY", text);
        String[] lines = out.toString().split("\r\n");
        for (String line : lines) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(lines.length > 5);
        assertEquals("SUMMARY:" + text + "\r\n", out.toString().replace("\r\n ", ""));
    }

    @Test
    void fillsALineBeforeItFolds() throws IOException {
        StringWriter out = new StringWriter();
        new ContentLines(out).text("X", "a".repeat(73 + 74 + 1));
        assertEquals("X:" + "a".repeat(73) + "\r\n " + "a".repeat(74) + "\r\n a\r\n", out.toString());
    }

    @Test
    void escapesWhatHasAMeaning() throws IOException {
        StringWriter out = new StringWriter();
        new ContentLines(out).text("X", "a,b;c\\d\ne\r\nBEGIN:VEVENT");
        assertEquals("X:a\\,b\\;c\\\\d\\ne\\nBEGIN:VEVENT\r\n", out.toString());
    }
}

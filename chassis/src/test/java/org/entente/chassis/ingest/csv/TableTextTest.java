package org.entente.chassis.ingest.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.junit.jupiter.api.Test;

class TableTextTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static String read(byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (TableText reader = new TableText(new ByteArrayInputStream(content))) {
            reader.transferTo(text);
        }
        return text.toString();
    }

    private static Rejection refused(byte[] content) {
        return assertThrows(UnreadableContent.class, () -> read(content)).rejection();
    }

    @Test
    void readsUtf8WithAndWithoutAByteOrderMark() throws IOException {
        String text = "Côte d'Ivoire, 北京, 😀\n";
        assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
        assertEquals(text, read(("\ufeff" + text).getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsWindows1252WhereTheFirstByteAboveAsciiIsNotUtf8() throws IOException {
        String text = "Côte d'Ivoire – €\n";
        assertEquals(text, read(text.getBytes(WINDOWS)));
    }

    @Test
    void readsCharactersWhereverTheFileIsCutIntoBlocks() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "a".repeat((1 << 16) - shift) + "😀é".repeat(40_000);
            assertEquals(text, read(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void doesNotMixTheTwo() {
        byte[] mixed = join("Côte\n".getBytes(StandardCharsets.UTF_8), "Crédit\n".getBytes(WINDOWS));
        assertEquals(
                new Rejection(
                        0,
                        2,
                        0,
                        true,
                        "encoding",
                        "the text was read as UTF-8 so far, and the byte 0xE9 is not of it: send the file in UTF-8",
                        null),
                refused(mixed));
    }

    @Test
    void readsACharacterThatTheFileBreaksOffInAsNone() {
        assertEquals(
                "encoding",
                refused(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'a', (byte) 0xC3})
                        .rule());
    }

    @Test
    void refusesWhatIsNoText() {
        assertEquals(
                "the file is in UTF-16: send the table itself, as text in UTF-8",
                refused("a,b".getBytes(StandardCharsets.UTF_16)).detail());
        assertEquals(
                "the file is a zip archive: send the table itself, as text in UTF-8",
                refused(new byte[] {'P', 'K', 3, 4, 20}).detail());
        assertEquals(
                "the file is compressed by gzip: send the table itself, as text in UTF-8",
                refused(new byte[] {0x1F, (byte) 0x8B, 8}).detail());
        Rejection nul = refused(new byte[] {'a', '\n', 'b', 0});
        assertEquals("not-a-text", nul.rule());
        assertEquals(2, nul.line());
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }
}

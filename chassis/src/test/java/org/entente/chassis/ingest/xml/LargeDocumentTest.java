package org.entente.chassis.ingest.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.stream.Stream;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LargeDocumentTest {

    private static final long MEBIBYTE = 1 << 20;
    private static final String KIBIBYTE = "0123456789abcde\n".repeat(64);

    @Test
    void passesOverATextOfTwoGigabytesAndReadsOn() {
        InputStream content = Streams.concat(
                Streams.of("<a><b>before</b><c>"),
                Streams.repeat(KIBIBYTE, 2L << 20),
                Streams.of("</c><b>after</b></a>"));
        assertTimeout(Duration.ofMinutes(2), () -> {
            DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
            reader.root();
            assertEquals("before", reader.next().element().text());
            Part passed = reader.next();
            assertEquals("c", passed.element().localName());
            assertEquals(
                    "'c' is too large to be read: it has more than 16777216 characters",
                    passed.tooLarge().detail());
            assertEquals(1, passed.tooLarge().line());
            assertEquals("after", reader.next().element().text());
            assertNull(reader.next());
        });
    }

    @ParameterizedTest
    @MethodSource
    void passesOver(String what, InputStream content, String why) throws IOException {
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        reader.root();
        Part passed = reader.next();
        assertEquals("'c' is too large to be read: " + why, passed.tooLarge().detail());
        assertTrue(passed.element().children().size() <= 2);
        assertEquals("after", reader.next().element().text());
    }

    static Stream<Arguments> passesOver() {
        return Stream.of(
                Arguments.of(
                        "a character data section",
                        child("<![CDATA[", Streams.repeat(KIBIBYTE, 64 << 10), "]]>"),
                        "it has more than 16777216 characters"),
                Arguments.of(
                        "a million elements",
                        child("", Streams.repeat("<d/>", 1_000_000), ""),
                        "it has more than 100000 elements"),
                Arguments.of(
                        "attributes that are large together",
                        child("", Streams.repeat("<d x='" + "y".repeat(60_000) + "'/>", 1_000), ""),
                        "it has more than 16777216 characters"),
                Arguments.of(
                        "deep nesting",
                        child("", Streams.of("<d>".repeat(100) + "</d>".repeat(100)), ""),
                        "its elements stand in each other more than 50 deep"));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(String what, InputStream content) {
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        Rejection rejection = assertThrows(UnreadableContent.class, () -> {
                    reader.root();
                    while (reader.next() != null) {
                        continue;
                    }
                })
                .rejection();
        assertEquals("too-large", rejection.rule(), rejection.toString());
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                Arguments.of("nesting without end", child("", Streams.repeat("<d>", 100_000), "")),
                Arguments.of("an attribute of 64 MiB", child("<d x='", Streams.repeat(KIBIBYTE, 64 << 10), "'/>")),
                Arguments.of("a name of 64 MiB", child("<d", Streams.repeat("x", 64 * MEBIBYTE), "/>")),
                Arguments.of("a comment of 64 MiB", child("<!--", Streams.repeat(KIBIBYTE, 64 << 10), "-->")),
                Arguments.of("a million attributes", child("<d", numbered(" x", "='y'"), "/>")),
                Arguments.of("a million names", child("", numbered("<d", "/>"), "")));
    }

    @Test
    void readsAnyNumberOfActivitiesInConstantMemory() throws IOException {
        String activity = "<b x='1'><c>" + KIBIBYTE + "</c>" + "<d>10</d>".repeat(100) + "</b>\n";
        InputStream content = Streams.concat(Streams.of("<a>"), Streams.repeat(activity, 100_000), Streams.of("</a>"));
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        reader.root();
        long before = 0;
        long count = 0;
        while (reader.next() != null) {
            count++;
            if (count == 10_000) {
                before = usedMemory();
            } else if (count == 90_000) {
                long more = usedMemory() - before;
                assertTrue(more < 16 * MEBIBYTE, more + " bytes more");
            }
        }
        assertEquals(100_000, count);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private static InputStream child(String start, InputStream middle, String end) {
        return Streams.concat(Streams.of("<a><c>" + start), middle, Streams.of(end + "</c><b>after</b></a>"));
    }

    private static InputStream numbered(String before, String after) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < 1_000_000; i++) {
            all.append(before).append(i).append(after);
        }
        return Streams.of(all.toString());
    }
}

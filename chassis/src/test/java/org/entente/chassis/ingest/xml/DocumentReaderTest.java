package org.entente.chassis.ingest.xml;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentReaderTest {

    @Test
    void readsOneChildOfTheRootAtATimeWithItsPlaces() throws IOException {
        DocumentReader reader = reader(
                """
                <?xml version="1.0"?>
                <a version="1"> <!-- none -->
                 <b x="1"
                    y="2"><c>one &lt; <![CDATA[<two>]]> &#38; three</c>
                 </b><x:d xmlns:x="urn:x" x:e="f"/>
                </a>""");
        XmlElement root = reader.root();
        assertEquals("a 2:1 1", root.localName() + place(root) + " " + root.attribute("version"));

        XmlElement b = reader.next().element();
        assertEquals("b 4:10 2", b.localName() + place(b) + " " + b.attribute("y"));
        XmlElement c = b.child("c");
        assertEquals("c 4:11 one < <two> & three", c.localName() + place(c) + " " + c.text());
        assertEquals("", b.text());

        XmlElement d = reader.next().element();
        assertEquals(new QName("urn:x", "d"), d.name());
        assertEquals("x", d.name().getPrefix());
        assertEquals("f", d.attributes().get(new QName("urn:x", "e")));
        assertNull(reader.next());
        assertEquals("", root.text());
    }

    @Test
    void keepsTheBeginningOfTextBetweenTheChildrenOfTheRoot() throws IOException {
        DocumentReader reader = reader("<a>astray<b/>" + "x".repeat(100_000) + "</a>");
        XmlElement root = reader.root();
        reader.next();
        assertNull(reader.next());
        assertTrue(root.text().startsWith("astrayxxx"), root.text());
        assertTrue(root.text().length() < 1_000);
    }

    @Test
    void readsProseInItsOrderWithWhatIsMarkedInIt() throws IOException {
        DocumentReader reader = reader("<a><p>On <b>May 3</b>, <c>19<d>65</d></c> <e/>it was.</p></a>");
        reader.root();
        XmlElement prose = reader.next().element();
        assertEquals("On , it was.", prose.text().replaceAll("\\s+", " "));
        assertEquals("On May 3, 1965 it was.", prose.fullText());
    }

    @Test
    void keepsWordsApartBetweenWhichNothingButSpaceStands() throws IOException {
        DocumentReader reader = reader("<a><p><b>May</b> <c>1965</c></p></a>");
        reader.root();
        XmlElement prose = reader.next().element();
        assertEquals("May 1965", prose.fullText().strip());
    }

    @ParameterizedTest
    @MethodSource
    void readsWhatTheDeclarationOrTheMarkSays(byte[] content) throws IOException {
        DocumentReader reader = new DocumentReader(new ByteArrayInputStream(content), Limits.DEFAULT);
        reader.root();
        assertEquals("Zürich", reader.next().element().text());
    }

    static Stream<byte[]> readsWhatTheDeclarationOrTheMarkSays() {
        return Stream.of(
                encoded("", "", StandardCharsets.UTF_8),
                encoded("\ufeff", "", StandardCharsets.UTF_8),
                encoded("", "<?xml version='1.0' encoding='iso-8859-1'?>", StandardCharsets.ISO_8859_1),
                encoded("", "<?xml version='1.0' encoding='windows-1252'?>", Charset.forName("windows-1252")),
                encoded("\ufeff", "<?xml version='1.0' encoding='UTF-16'?>", StandardCharsets.UTF_16LE),
                encoded("\ufeff", "", StandardCharsets.UTF_16BE));
    }

    @ParameterizedTest
    @MethodSource
    void refuses(byte[] content, String rule, long line, long column, String detail) {
        Rejection rejection = refusal(new ByteArrayInputStream(content));
        String all = rejection.toString();
        assertEquals(rule, rejection.rule(), all);
        assertTrue(rejection.detail().contains(detail), all);
        assertEquals(line + ":" + column, rejection.line() + ":" + rejection.column(), all);
    }

    static Stream<Arguments> refuses() {
        return Stream.of(
                refused("", "not-xml", 1, 1, "it is empty"),
                refused("  \n ", "cut-off", 2, 1, "no XML document"),
                refused("PK\u0003\u0004...", "not-xml", 1, 1, "ZIP archive"),
                refused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "not-xml", 1, 1, "gzip"),
                refused("<!DOCTYPE html>\n<html>", "not-xml", 1, 1, "a web page"),
                refused("{\"a\": 1}", "not-xml", 1, 1, "JSON"),
                refused("reporting-org,title\n", "not-xml", 1, 1, "does not begin as XML"),
                refused("<a><b/></a>".getBytes(StandardCharsets.UTF_16LE), "not-xml", 1, 1, "UTF-16"),
                refused("<a>\n<!DOCTYPE a>", "malformed-xml", 2, 3, "not well-formed"),
                refused("\n<!DOCTYPE a>\n<a/>", "document-type", 2, 1, "DOCTYPE"),
                refused(billionLaughs(), "document-type", 1, 1, "DOCTYPE"),
                refused(externalEntity(), "document-type", 1, 1, "DOCTYPE"),
                refused("<a>\n<b>&nbsp;</b></a>", "malformed-xml", 2, 9, "nbsp"),
                refused("<a>\n<b>one", "cut-off", 2, 6, "Send the whole file"),
                refused("<a>\n<b x='o", "cut-off", 2, 7, "Send the whole file"),
                refused("<a>\n<b></a>", "malformed-xml", 2, 6, "not well-formed"),
                refused("<a>\n<b>x\0y</b></a>", "malformed-xml", 2, 5, "not well-formed"),
                refused(
                        encoded("", "<?xml version='1.0'?>", StandardCharsets.ISO_8859_1),
                        "wrong-encoding",
                        1,
                        22,
                        "UTF-8"),
                refused("<?xml version='1.0' encoding='klingon'?><a/>", "wrong-encoding", 1, 1, "klingon"));
    }

    private static Arguments refused(Object content, String rule, long line, long column, String detail) {
        byte[] bytes = content instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) content;
        return Arguments.of(bytes, rule, line, column, detail);
    }

    private static String billionLaughs() {
        StringBuilder laughs = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 \"ha\">");
        for (int i = 1; i < 10; i++) {
            laughs.append("<!ENTITY l")
                    .append(i)
                    .append(" \"")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("\">");
        }
        return laughs.append("]><a><b>&l9;</b></a>").toString();
    }

    private static String externalEntity() {
        return "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><a><b>&e;</b></a>";
    }

    private static byte[] encoded(String mark, String declaration, Charset charset) {
        return (mark + declaration + "<a><b>Zürich</b></a>").getBytes(charset);
    }

    private static Rejection refusal(InputStream content) {
        DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
        return assertThrows(UnreadableContent.class, () -> {
                    reader.root();
                    while (reader.next() != null) {
                        continue;
                    }
                })
                .rejection();
    }

    private static String place(XmlElement element) {
        return " " + element.line() + ":" + element.column();
    }

    private static DocumentReader reader(String content) {
        return new DocumentReader(Streams.of(content), Limits.DEFAULT);
    }
}

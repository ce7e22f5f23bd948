package org.entente.aid.ingest.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Compares what comes out of real files with what another parser counts. */
@EnabledIf(
        value = "dataIsAtHand",
        disabledReason = "The real files are not beside the project, at ../shared/data/iati.")
class XmlOfRealFilesTest {

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    @Test
    void everyElementAttributeAndTextOfRealFilesIsRead() throws Exception {
        List<Path> files = IatiData.files("real", ".xml");
        assertEquals(5, files.size());
        for (Path file : files) {
            assertEquals(counted(file), read(file), file.toString());
        }
    }

    private static TreeMap<String, Long> read(Path file) throws IOException {
        TreeMap<String, Long> counts = new TreeMap<>();
        try (InputStream content = Files.newInputStream(file)) {
            DocumentReader reader = new DocumentReader(content, Limits.DEFAULT);
            XmlElement root = reader.root();
            count(root, (what, more) -> counts.merge(what, more, Long::sum));
            for (Part part = reader.next(); part != null; part = reader.next()) {
                count(part.element(), (what, more) -> counts.merge(what, more, Long::sum));
            }
        }
        return counts;
    }

    private static void count(XmlElement element, BiConsumer<String, Long> counts) {
        counts.accept(element.localName(), 1L);
        element.attributes().forEach((name, value) -> counts.accept("@" + name.getLocalPart(), (long) value.length()));
        counts.accept("text", letters(element.text()));
        element.children().forEach(child -> count(child, counts));
    }

    private static TreeMap<String, Long> counted(Path file) throws IOException, XMLStreamException {
        TreeMap<String, Long> counts = new TreeMap<>();
        try (InputStream content = Files.newInputStream(file)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            while (reader.hasNext()) {
                reader.next();
                if (reader.isStartElement()) {
                    counts.merge(reader.getLocalName(), 1L, Long::sum);
                    for (int i = 0; i < reader.getAttributeCount(); i++) {
                        counts.merge(
                                "@" + reader.getAttributeLocalName(i),
                                (long) reader.getAttributeValue(i).length(),
                                Long::sum);
                    }
                } else if (reader.isCharacters()) {
                    counts.merge("text", letters(reader.getText()), Long::sum);
                }
            }
        }
        return counts;
    }

    private static long letters(String text) {
        return text.chars().filter(c -> !Character.isWhitespace(c)).count();
    }
}

package org.entente.aid.ingest.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real files give as many records and parts of records as another parser counts elements. */
@EnabledIf(
        value = "dataIsAtHand",
        disabledReason = "The real files are not beside the project, at ../shared/data/iati.")
class RealImportTest {

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    static List<Path> files() {
        return IatiData.files("real", ".xml");
    }

    @ParameterizedTest
    @MethodSource("files")
    void givesAsManyPartsAsTheFileHasElements(Path file) throws Exception {
        Collected read = read(file);
        Map<String, Long> drafts = new TreeMap<>();
        for (ImportRow row : read.rows()) {
            JsonNode draft = IatiRow.of(row.json()).draft();
            drafts.merge("iati-activity", 1L, Long::sum);
            drafts.merge("transaction", (long) draft.path("transactions").size(), Long::sum);
            drafts.merge("budget", (long) draft.path("budgets").size(), Long::sum);
            drafts.merge("result", (long) draft.path("results").size(), Long::sum);
            drafts.merge("sector", (long) draft.path("sectors").size(), Long::sum);
            for (JsonNode transaction : draft.path("transactions")) {
                drafts.merge("sector", (long) transaction.path("sectors").size(), Long::sum);
            }
        }
        assertEquals(elements(file), drafts);
        assertTrue(read.rejections().stream().noneMatch(Rejection::whole));
    }

    @Test
    void rejectsEachPartThatTheSchemaRefuses() throws Exception {
        Map<String, Long> rejected =
                read(IatiData.ROOT.resolve("real/ocha_dportal_covid_4publishers.xml")).rejections().stream()
                        .filter(one -> one.detail().endsWith("left out")
                                && !Set.of("date-order", "unknown-code").contains(one.rule()))
                        .collect(Collectors.groupingBy(
                                one -> one.rule() + one.detail().replaceAll(".*;", ""),
                                TreeMap::new,
                                Collectors.counting()));
        assertEquals(
                Map.of(
                        "unknown-attribute the attribute is left out", 36L,
                        "missing-attribute 'other-identifier' is left out", 9L,
                        "missing-attribute 'activity-date' is left out", 2L),
                rejected);
    }

    private static Collected read(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return Collected.of(content, Mode.MERGE);
        }
    }

    private static Map<String, Long> elements(Path file) throws IOException, XMLStreamException {
        Map<String, Long> counts = new TreeMap<>();
        List.of("iati-activity", "transaction", "budget", "result", "sector").forEach(name -> counts.put(name, 0L));
        try (InputStream content = Files.newInputStream(file)) {
            XMLStreamReader reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(content);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    counts.computeIfPresent(reader.getLocalName(), (name, count) -> count + 1);
                }
            }
        }
        return counts;
    }
}

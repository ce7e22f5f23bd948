package org.entente.aid.ingest.iati;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.entente.aid.activity.ActivityDraft;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileReadingTest {

    @Test
    void handsOnEachActivityWithItsKeyAndItsPlace() throws IOException {
        Collected read = Collected.of(Iati.file(Iati.activity("A-1") + "\n" + Iati.activity("A-2")));
        assertEquals(List.of(), read.rejections());
        assertEquals(
                List.of("1 2:1 XM A-1", "2 3:1 XM A-2"),
                read.rows().stream()
                        .map(row -> row.place() + " " + row.line() + ":" + row.column() + " " + row.key())
                        .toList());
        IatiRow first = IatiRow.of(read.rows().get(0).json());
        assertEquals("A-1", first.draft().path("iatiIdentifier").asText());
    }

    @Test
    void citesTheRunsDocumentInNewRecordsAndKeepsTheCitationsOfOthers() throws IOException {
        IatiRow row = IatiRow.of(
                Collected.of(Iati.file(Iati.activity("A-1"))).rows().get(0).json());
        ImportSource source = new ImportSource("Aid of X", "X", null, "https://example.org/x.xml");
        JsonNode fresh = row.fresh(source);
        assertEquals("Aid of X", fresh.at("/citations/1/title").asText());
        assertEquals("T", fresh.at("/citations/1/quote").asText());

        ObjectNode before = row.fresh(source);
        ((ObjectNode) before.at("/citations/0")).put("published", "2020-01-01");
        before.put("when", "2019");
        JsonNode after = row.over(Json.MAPPER.convertValue(before, ActivityDraft.class));
        assertEquals("2019", after.path("when").asText());
        assertEquals(2, after.path("citations").size());
        assertEquals(row.draft().at("/citations/0"), after.at("/citations/0"));
        assertEquals("Aid of X", after.at("/citations/1/title").asText());
    }

    @Test
    void rejectsPartsBeforeTheRowThatTheyAreMissingIn() throws IOException {
        Collected read = Collected.of(Iati.file(Iati.activity("A-1", "<activity-date/><colour/>")));
        assertEquals(
                List.of("misplaced-element", "missing-attribute", "missing-attribute", "unknown-element"),
                sorted(read));
        assertTrue(read.rejections().stream().noneMatch(one -> one.whole()));
        assertTrue(read.rejections().stream().allMatch(one -> one.row() == 1));
        assertEquals(1, read.rows().size());
    }

    private static List<String> sorted(Collected read) {
        return read.rejections().stream().map(one -> one.rule()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "<iati-identifier>A-1</iati-identifier>, <iati-identifier> </iati-identifier>, missing-identifier",
        " ref=\"XM\", ' ref=\"\"', missing-identifier",
        " ref=\"XM\", '', missing-attribute",
        "<narrative>T</narrative>, '', missing-element"
    })
    void rejectsTheActivityThatCannotStandAndReadsOn(String right, String wrong, String rule) throws IOException {
        String bad = Iati.activity("A-1").replace(right, wrong);
        Collected read = Collected.of(Iati.file(bad + Iati.activity("A-2")));
        assertEquals(List.of(rule), sorted(read));
        assertTrue(read.rejections().get(0).whole());
        assertEquals(
                List.of("XM A-2"), read.rows().stream().map(row -> row.key()).toList());
    }

    @Test
    void passesOverAnActivityThatIsTooLarge() throws IOException {
        String large = Iati.activity("A-1", "<sector code='1'/>".repeat(100_000));
        Collected read = Collected.of(Iati.file(large + Iati.activity("A-2")));
        assertEquals(List.of("too-large"), sorted(read));
        assertTrue(read.rejections().get(0).whole());
        assertEquals(
                List.of("XM A-2"), read.rows().stream().map(row -> row.key()).toList());
    }

    @Test
    void tellsOfRejectedActivitiesThatTheFileHasThemWhereTheOthersAreRemoved() throws IOException {
        String bad = Iati.activity("A-1").replace("<narrative>T</narrative>", "");
        String large = Iati.activity("A-2", "<sector code='1'/>".repeat(100_000));
        Collected read = Collected.of(Streams.of(Iati.file(bad + large)), Mode.REPLACE);
        assertEquals(
                List.of("XM A-1", "XM A-2"),
                read.rows().stream().map(row -> row.key()).toList());
        assertEquals(
                List.of("missing-element", "too-large"),
                read.rows().stream()
                        .map(row -> IatiRow.of(row.json()).rejection().rule())
                        .toList());
    }

    @Test
    void tellsOfWhatIsInNoActivity() throws IOException {
        Collected read = Collected.of(Iati.file("astray" + Iati.activity("A-1") + "<x:a xmlns:x='urn:x'/><foo/>"));
        assertEquals(List.of("outside-activities", "unknown-element", "unexpected-text"), sorted(read));
        assertEquals(1, read.rows().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <iati-organisations version="2.03"/>                         | other-document      | about organisations
            <iati-activity/>                                             | other-document      | activity by itself
            <codelist/>                                                  | other-document      | list of codes
            <x:iati-activities xmlns:x="urn:x" version="2.03"/>          | other-document      | iati-activities
            <iati-activities/>                                           | unsupported-version | does not say its version
            <iati-activities version="xx"/>                              | unsupported-version | no version of IATI
            <iati-activities version="1.05"/>                            | unsupported-version | Convert the file
            <iati-activities version="3.00"/>                            | unsupported-version | 2.01, 2.02 and 2.03
            """)
    void refusesOtherDocuments(String content, String rule, String detail) {
        UnreadableContent refusal = assertThrows(UnreadableContent.class, () -> Collected.of(content));
        assertEquals(rule, refusal.rejection().rule());
        assertEquals(1, refusal.rejection().line());
        assertTrue(
                refusal.rejection().detail().contains(detail),
                refusal.rejection().detail());
    }

    @Test
    void keepsWhatCameBeforeAFileBreaksOff() {
        String file = Iati.file(Iati.activity("A-1") + "\n" + Iati.activity("A-2"));
        Collected read = new Collected(Mode.MERGE);
        UnreadableContent end = assertThrows(
                UnreadableContent.class, () -> read.read(Streams.of(file.substring(0, file.length() - 60))));
        assertEquals("cut-off", end.rejection().rule());
        assertEquals(3, end.rejection().line());
        assertEquals(
                List.of("XM A-1"), read.rows().stream().map(row -> row.key()).toList());
    }
}

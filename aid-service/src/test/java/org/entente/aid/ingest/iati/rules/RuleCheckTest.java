package org.entente.aid.ingest.iati.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.chassis.ingest.xml.DocumentReader;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.Limits;
import org.entente.chassis.ingest.xml.Part;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.testkit.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleCheckTest {

    private static final LocalDate TODAY = LocalDate.of(2024, 12, 10);
    private static final String START = "<activity-date type=\"1\" iso-date=\"2020-05-01\"/>";
    private static final String PLACE = "<recipient-country code=\"KH\"/>";
    private static final String SECTOR = "<sector code=\"11110\"/>";

    @Test
    void findsNothingInAnActivityThatKeepsTheRules() throws IOException {
        assertEquals(List.of(), RuleCheck.apply(activity(START + PLACE + SECTOR), TODAY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            40, 59.95 | 2 | ``
            40, 59.8  | 0 | percentage-sum
            60, 60    | 0 | percentage-sum
            120, -20  | 0 | percentage-range percentage-range
            50        | 1 | percentage-sum
            100       | 1 | ``
            """)
    void leavesOutPercentagesThatAreNoWholeAndKeepsTheCodes(String shares, int left, String rules) throws IOException {
        StringBuilder sectors = new StringBuilder();
        for (String share : shares.split(", ")) {
            sectors.append("<sector code=\"11110\" percentage=\"").append(share).append("\"/>");
        }
        XmlElement activity = activity(START + PLACE + sectors);
        assertEquals(rules, names(RuleCheck.apply(activity, TODAY)));
        assertEquals(shares.split(", ").length, activity.children("sector").count());
        assertEquals(
                left,
                activity.children("sector")
                        .filter(sector -> sector.attribute("percentage") != null)
                        .count());
    }

    @Test
    void addsUpCountriesWithTheRegionsOfEachVocabulary() throws IOException {
        String places =
                """
                <recipient-country code="KH" percentage="40"/><recipient-region code="298" percentage="60"/>
                <recipient-region vocabulary="2" code="A" percentage="%s"/>""";
        assertEquals("", names(RuleCheck.apply(activity(START + SECTOR + places.formatted("60")), TODAY)));
        XmlElement activity = activity(START + SECTOR + places.formatted("70"));
        List<Finding> findings = RuleCheck.apply(activity, TODAY);
        assertEquals("percentage-sum", names(findings));
        assertEquals(
                "the 2 numbers of 'recipient-country' (vocabulary 2) add up to 110 and not to 100, within 0.1 (rule 3.1.2 of"
                        + " IATI's ruleset); the percentages are left out",
                findings.get(0).detail());
        assertEquals("60", activity.child("recipient-region").attribute("percentage"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            <budget><period-start iso-date="2020-01-01"/><period-end iso-date="2021-01-01"/></budget> | 1 | ``
            <budget><period-start iso-date="2020-01-01"/><period-end iso-date="2021-01-02"/></budget> | 0 | budget-period
            <budget><period-start iso-date="2020-01-02"/><period-end iso-date="2020-01-01"/></budget> | 0 | date-order
            <planned-disbursement><period-start iso-date="2020-01-02"/><period-end iso-date="2020-01-01"/></planned-disbursement> | 0 | date-order
            <activity-date type="3" iso-date="2020-05-01"/>   | 1 | ``
            <activity-date type="3" iso-date="2020-04-30"/>   | 0 | date-order
            <activity-date type="4" iso-date="2024-12-11"/>   | 1 | future-date
            <capital-spend percentage="101"/>                 | 0 | percentage-range
            """)
    void leavesOutWhatCannotBeSo(String content, long left, String rules) throws IOException {
        XmlElement activity = activity(START + PLACE + SECTOR + content);
        assertEquals(rules, names(RuleCheck.apply(activity, TODAY)));
        assertEquals(3 + left, activity.children().size());
    }

    @Test
    void reportsWhatIsSaidAtTwoLevelsAndLeavesItAsItIs() throws IOException {
        XmlElement activity = activity(START + PLACE + SECTOR + "<transaction>" + SECTOR + PLACE + "</transaction>");
        assertEquals("two-levels two-levels", names(RuleCheck.apply(activity, TODAY)));
        assertEquals(2, activity.child("transaction").children().size());
    }

    @Test
    void reportsWhatIsMissing() throws IOException {
        assertEquals("missing-start missing-sector", names(RuleCheck.apply(activity(""), TODAY)));
        assertEquals(
                "missing-start missing-sector missing-sector missing-recipient",
                names(RuleCheck.apply(activity("<transaction/>"), TODAY)));
    }

    @EnabledIf("org.entente.aid.ingest.iati.IatiData#isAtHand")
    @Test
    void leavesOutOfRealFilesTheEndsOfActivitiesBeforeTheirStarts() throws IOException {
        Map<String, Integer> leftOut = new TreeMap<>();
        for (Path file : IatiData.files("real", ".xml")) {
            DocumentReader reader = new DocumentReader(Files.newInputStream(file), Limits.DEFAULT);
            reader.root();
            for (Part part = reader.next(); part != null; part = reader.next()) {
                for (Finding finding : RuleCheck.apply(part.element(), TODAY)) {
                    if (!finding.detail().endsWith("; it is read all the same")) {
                        leftOut.merge(file.getFileName() + " " + finding.rule(), 1, Integer::sum);
                    }
                }
            }
        }
        assertEquals(
                Map.of(
                        "iati_2.03_TimorLesteAIMS_GeocodedResearchRelease.xml date-order", 4,
                        "ocha_dportal_covid_4publishers.xml date-order", 3),
                leftOut);
    }

    private static String names(List<Finding> findings) {
        List<String> names = new ArrayList<>();
        findings.forEach(finding -> names.add(finding.rule()));
        findings.forEach(finding -> assertTrue(finding.line() > 0));
        return String.join(" ", names);
    }

    private static XmlElement activity(String content) throws IOException {
        DocumentReader reader = new DocumentReader(
                Streams.of("<iati-activities><iati-activity xml:lang='en'>" + content
                        + "</iati-activity></iati-activities>"),
                Limits.DEFAULT);
        reader.root();
        return reader.next().element();
    }
}

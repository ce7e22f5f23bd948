package org.entente.aid.ingest.iati.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.Finding;
import org.junit.jupiter.api.Test;

class ActivityMappingTest {

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void takesTheTitleInEnglishAndKeepsTheOthers() throws IOException {
        JsonNode draft =
                read("<narrative xml:lang='fr'>Écoles</narrative><narrative>Schools</narrative>", "xml:lang='en'", "");
        assertEquals("Schools", draft.get("title").textValue());
        assertEquals(
                Json.tree("{\"titles\":[{\"language\":\"fr\",\"text\":\"Écoles\"},{\"text\":\"Schools\"}]}"),
                draft.get("narratives"));
    }

    @Test
    void fillsInTheDefaultCurrencyAndLeavesOutAnAmountWithoutAny() throws IOException {
        String money = "<transaction><transaction-type code='3'/><transaction-date iso-date='2020-01-02'/>"
                + "<value value-date='2020-01-02'>5</value></transaction>";
        assertEquals(
                Json.tree("{\"amount\":5,\"currency\":\"EUR\"}"),
                Json.tree(Json.write(read("default-currency='EUR'", money).at("/transactions/0/value"))));
        assertFalse(read("", money).has("transactions"));
        assertEquals(
                List.of("missing-currency"),
                findings.stream().map(Finding::rule).toList());
    }

    @Test
    void knowsTheStateOfAPublicBodyAndOfNoOther() throws IOException {
        JsonNode orgs = read(
                        "",
                        "<participating-org role='1' ref='US-GOV-1'/><participating-org role='1' ref='GB-CHC-202918'/>"
                                + "<participating-org role='1' ref='XX-GOV-1'/>")
                .get("participatingOrgs");
        assertEquals("USA", orgs.at("/0/actor").asText());
        assertEquals("US-GOV-1", orgs.at("/0/name").asText());
        assertEquals(true, orgs.at("/0/unnamed").asBoolean());
        assertFalse(orgs.get(1).has("actor"));
        assertFalse(orgs.get(2).has("actor"));
    }

    @Test
    void leavesOutCountriesAndMarksSectorsThatAreInNoList() throws IOException {
        JsonNode draft = read("", "\n<recipient-country code='ZZ'/>\n<sector code='99999'/><sector code='11321'/>");
        assertFalse(draft.has("recipientCountries"));
        assertEquals(
                "[{\"vocabulary\":\"1\",\"code\":\"99999\",\"unlisted\":true},{\"vocabulary\":\"1\",\"code\":\"11321\"}]",
                draft.get("sectors").toString());
        assertEquals(
                List.of("2 unknown-code ZZ", "3 unknown-code 99999"),
                findings.stream()
                        .map(found -> found.line() + " " + found.rule() + " " + found.text())
                        .toList());
    }

    @Test
    void leavesOutPercentagesThatAreNoWholeAndKeepsTheRest() throws IOException {
        JsonNode draft = read(
                "",
                "<recipient-country code='KH' percentage='60'/><recipient-country code='LA' percentage='60'/>"
                        + "<sector vocabulary='2' code='112' percentage='100'/>");
        assertEquals("KHM", draft.at("/recipientCountries/0/code").asText());
        assertFalse(draft.at("/recipientCountries/0").has("percentage"));
        assertEquals(100, draft.at("/sectors/0/percentage").asInt());
        assertEquals(
                List.of("percentages"), findings.stream().map(Finding::rule).toList());
    }

    @Test
    void keepsWhatHasNoMemberWithItsRecord() throws IOException {
        JsonNode draft = read(
                "default-currency='EUR'",
                "<contact-info><email>a@b.example</email></contact-info><transaction><transaction-type code='3'/>"
                        + "<transaction-date iso-date='2020-01-02'/><value value-date='2020-01-02' x:rate='2'"
                        + " xmlns:x='urn:x'>5</value></transaction>");
        assertEquals(
                Json.tree("[{\"xml\":\"<contact-info><email>a@b.example</email></contact-info>\"}]"),
                draft.get("verbatim"));
        assertEquals(
                Json.tree("[{\"path\":\"value\",\"name\":\"{urn:x}rate\",\"value\":\"2\"}]"),
                draft.at("/transactions/0/verbatim"));
    }

    @Test
    void citesThePublishersAccountAlikeAtEachImport() throws IOException {
        JsonNode citations =
                read("last-updated-datetime='2024-05-06T07:08:09Z'", "").get("citations");
        assertEquals(
                citations,
                read("last-updated-datetime='2024-05-06T07:08:09Z'", "").get("citations"));
        assertEquals("IATI activity XX-1-A", citations.at("/0/title").asText());
        assertEquals("A publisher", citations.at("/0/publisher").asText());
        assertEquals("2024-05-06", citations.at("/0/published").asText());
        assertEquals("Schools", citations.at("/0/quote").asText());
    }

    @Test
    void doesNotBelieveTheExtensionOfAnExportThatWasChanged() throws IOException {
        ObjectNode draft = read("", "<recipient-country code='KH'/>");
        draft.put("when", "2012/..");
        String xml = RoundTripTest.written(RoundTripTest.view(draft));
        assertEquals("2012/..", mapped(xml).path("when").asText());
        assertEquals(List.of(), findings);

        assertFalse(mapped(xml.replace("Schools", "Bridges")).has("when"));
        assertEquals(
                List.of("changed-export"), findings.stream().map(Finding::rule).toList());
    }

    @Test
    void refusesAnActivityWithoutIdentifierOrStatus() throws IOException {
        assertNull(mapped(activity("", "<narrative>Schools</narrative>", "").replace("XX-1-A", " ")));
        assertNull(mapped(activity("", "<narrative>Schools</narrative>", "").replace("code='2'", "code='8'")));
        assertEquals(
                List.of("missing-identifier", "unknown-code", "missing-value"),
                findings.stream().map(Finding::rule).toList());
    }

    private ObjectNode read(String attributes, String elements) throws IOException {
        return read("<narrative>Schools</narrative>", attributes, elements);
    }

    private ObjectNode read(String title, String attributes, String elements) throws IOException {
        return mapped(activity(attributes, title, elements));
    }

    private ObjectNode mapped(String xml) throws IOException {
        return ActivityMapping.read(RoundTripTest.parsed(xml), findings);
    }

    private static String activity(String attributes, String title, String elements) {
        return "<iati-activity " + attributes + "><iati-identifier>XX-1-A</iati-identifier>"
                + "<reporting-org ref='XX-1' type='10'><narrative>A publisher</narrative></reporting-org><title>"
                + title
                + "</title><activity-status code='2'/>" + elements + "</iati-activity>";
    }
}

package org.entente.aid.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.entente.aid.iati.ActivityStatus;
import org.entente.aid.iati.BudgetType;
import org.entente.aid.iati.IatiCode;
import org.entente.aid.iati.OrganisationRole;
import org.entente.aid.iati.OrganisationType;
import org.entente.aid.iati.SectorVocabulary;
import org.entente.aid.iati.TransactionType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

class CodeListsTest {

    @Test
    @EnabledIf("org.entente.aid.reference.SharedData#atHand")
    void everyCodeAndStatusIsThatOfTheStandard() throws Exception {
        for (CodeList list : CodeLists.all()) {
            String name = list.summary().name();
            Map<String, String> standard = new LinkedHashMap<>();
            NodeList items = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Files.newInputStream(SharedData.file("iati/codelists/" + name + ".xml")))
                    .getElementsByTagName("codelist-item");
            for (int i = 0; i < items.getLength(); i++) {
                Element item = (Element) items.item(i);
                standard.put(
                        text(item, "code"),
                        item.getAttribute("status").equals("withdrawn") + " " + item.getAttribute("withdrawal-date")
                                + " " + text(item, "narrative"));
            }
            Map<String, String> ours = new LinkedHashMap<>();
            list.entries()
                    .forEach(entry -> ours.put(
                            entry.code(),
                            entry.withdrawn() + " " + (entry.withdrawnOn() == null ? "" : entry.withdrawnOn()) + " "
                                    + entry.name()));
            assertEquals(List.copyOf(standard.keySet()), List.copyOf(ours.keySet()), name);
            standard.forEach((code, told) -> assertEquals(told, ours.get(code), name + " " + code));
        }
    }

    private static String text(Element item, String element) {
        Node first = item.getElementsByTagName(element).item(0);
        return first.getTextContent().replaceAll("(?U)\\s+", " ").strip();
    }

    @Test
    void ourEnumsHaveTheCodesOfTheirLists() {
        Map<String, IatiCode[]> enums = Map.of(
                "TransactionType", TransactionType.values(),
                "ActivityStatus", ActivityStatus.values(),
                "OrganisationRole", OrganisationRole.values(),
                "OrganisationType", OrganisationType.values(),
                "BudgetType", BudgetType.values(),
                "SectorVocabulary", SectorVocabulary.values());
        enums.forEach((name, entries) -> assertEquals(
                CodeLists.of(name).entries().stream()
                        .map(CodeListEntry::code)
                        .sorted()
                        .toList(),
                Arrays.stream(entries).map(IatiCode::code).sorted().toList(),
                name));
    }

    @Test
    void everyCountryOfTheStandardIsOneOfThePlatform() {
        List<String> without = CodeLists.of("Country").entries().stream()
                .filter(entry -> entry.country() == null)
                .map(CodeListEntry::code)
                .toList();
        assertEquals(List.of(), without);
        assertEquals("KHM", CodeLists.of("Country").require("KH").country());
        assertNull(CodeLists.of("Currency").require("KHR").country());
    }

    @Test
    void withdrawnCodesAreKnownAndFlagged() {
        assertTrue(CodeLists.of("Country").require("AN").withdrawn());
        assertEquals(
                "2020-05-04",
                CodeLists.of("Region").require("380").withdrawnOn().toString());
    }

    @Test
    void refusesACodeWithTheNearestOnes() {
        assertEquals(
                "the code list TiedStatus has no code '6'; nearest: 5 (Untied), 4 (Tied), 3 (Partially tied)",
                assertThrows(IllegalArgumentException.class, () -> CodeLists.of("TiedStatus")
                                .require("6"))
                        .getMessage());
        assertEquals(
                List.of("10 (Government)"),
                CodeLists.of("OrganisationType").nearest("Goverment").subList(0, 1));
    }
}

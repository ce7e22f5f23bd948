package org.entente.trade.codelist;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.reference.CodeTable;
import org.entente.trade.param.Classification;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class CodeListsTest {

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void everyRevisionHasTheChaptersAndHeadingsOfComtradesList() throws IOException {
        for (String revision : HarmonizedSystem.REVISIONS) {
            Map<String, String> told = new TreeMap<>();
            for (Map<String, String> row :
                    SharedData.rows("trade/reference/comtrade_hs_" + revision.toLowerCase() + ".csv")) {
                String code = row.get("id");
                if (row.get("aggrlevel").matches("[24]")) {
                    told.put(code, name(row.get("text").substring(code.length() + " - ".length())));
                }
            }
            Map<String, String> ours = new TreeMap<>();
            list("hs").codes().all().stream()
                    .filter(entry -> entry.commodity().level() > 1)
                    .filter(entry -> entry.commodity().revisions().contains(revision))
                    .forEach(entry -> ours.put(entry.code(), entry.in(revision).name()));
            assertEquals(told, ours, revision);
        }
    }

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void everyChapterStandsInItsSection() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (Map<String, String> row : SharedData.rows("trade/reference/harmonized-system.csv")) {
            if (row.get("level").equals("2")) {
                told.put(row.get("hscode"), row.get("section"));
            }
        }
        // Chapter 77 is kept free by the Harmonized System; Comtrade has it in old revisions.
        told.put("77", "TOTAL");
        Map<String, String> ours = new TreeMap<>();
        list("hs").codes().all().stream()
                .filter(entry -> entry.commodity().level() == 2)
                .forEach(entry -> ours.put(entry.code(), entry.commodity().parent()));
        assertEquals(told, ours);
    }

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void otherListsAreComtrades() throws IOException {
        Map<String, List<String>> columns = new LinkedHashMap<>();
        columns.put("quantity-units", List.of("comtrade_qty_units.csv", "qtyCode", "qtyDescription"));
        columns.put("flow-directions", List.of("comtrade_flows.csv", "id", "text"));
        columns.put("customs-procedures", List.of("comtrade_customs_codes.csv", "id", "text"));
        columns.put("modes-of-transport", List.of("comtrade_modes_of_transport.csv", "id", "text"));
        columns.put("reporters", List.of("comtrade_reporters.csv", "id", "country"));
        columns.put("partners", List.of("comtrade_partners.csv", "id", "country"));
        for (Map.Entry<String, List<String>> list : columns.entrySet()) {
            Map<String, String> told = new TreeMap<>();
            for (Map<String, String> row :
                    SharedData.rows("trade/reference/" + list.getValue().get(0))) {
                told.put(
                        row.get(list.getValue().get(1)),
                        row.get(list.getValue().get(2)).strip());
            }
            Map<String, String> ours = new TreeMap<>();
            list(list.getKey()).codes().all().forEach(entry -> ours.put(entry.code(), entry.name()));
            assertEquals(told, ours, list.getKey());
        }
    }

    @Test
    void revisionsAreThoseThatDatasetsAreClassifiedBy() {
        assertEquals(
                HarmonizedSystem.REVISIONS,
                List.of(Classification.values()).stream()
                        .map(Enum::name)
                        .filter(name -> name.matches("H[0-9]"))
                        .toList());
    }

    @Test
    void everyParentIsACodeOfTheLevelAbove() {
        CodeTable<CodeListEntry> hs = list("hs").codes();
        for (CodeListEntry entry : hs.all()) {
            if (entry.commodity().level() > 0) {
                int above = hs.find(entry.commodity().parent())
                        .orElseThrow()
                        .commodity()
                        .level();
                assertEquals(true, above < entry.commodity().level(), entry.code());
            }
        }
    }

    @Test
    void nearestOfANumberHasAsManyDigits() {
        assertEquals("6406", list("hs").codes().nearest("6409").get(0).substring(0, 4));
        assertEquals(
                List.of("8 (Weight in kilograms)"),
                list("quantity-units").codes().nearest("Weight in kilogram").subList(0, 1));
    }

    private static CodeList list(String name) {
        return CodeLists.find(name).orElseThrow();
    }

    private static String name(String text) {
        return text.replaceAll("(?U)\\s+", " ").strip().replaceAll("[.]+$", "").strip();
    }
}

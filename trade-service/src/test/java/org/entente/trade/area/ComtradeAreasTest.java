package org.entente.trade.area;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.UnknownCode;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

class ComtradeAreasTest {

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void everyReporterAndPartnerIsThereWithItsNameAndYears() throws IOException {
        Map<String, String> told = new TreeMap<>();
        for (String list : List.of("reporters", "partners")) {
            for (Map<String, String> row : SharedData.rows("trade/reference/comtrade_" + list + ".csv")) {
                told.merge(
                        row.get("id") + " " + row.get("country").strip() + " " + since(row.get("entry_year")) + "-"
                                + row.get("exit_year"),
                        list,
                        (one, other) -> one + " " + other);
            }
        }
        Map<String, String> ours = new TreeMap<>();
        for (ComtradeArea area : ComtradeAreas.all()) {
            List<String> lists = new ArrayList<>();
            if (area.reports()) {
                lists.add("reporters");
            }
            if (area.partner()) {
                lists.add("partners");
            }
            ours.put(
                    area.code() + " " + area.name() + " " + blank(area.since()) + "-" + blank(area.until()),
                    String.join(" ", lists));
        }
        assertEquals(told, ours);
    }

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void alpha3IsComtradesOwnButWhereComtradeHasNone() throws IOException {
        Map<String, String> differing = new TreeMap<>();
        Map<String, String> areas =
                ComtradeAreas.all().stream().collect(Collectors.toMap(ComtradeArea::code, ComtradeArea::area));
        for (Map<String, String> row : SharedData.rows("trade/reference/comtrade_partners.csv")) {
            String area = areas.get(row.get("id"));
            if (!area.equals(row.get("iso_3").strip()) && !area.equals(row.get("id"))) {
                differing.put(row.get("iso_3").strip(), area);
            }
        }
        assertEquals(Map.of("S19", "TWN", "_KS", "XKX", "World", "WLD", "ZA1", "SACU"), differing);
    }

    @Test
    void everyNumberResolvesToItsArea() {
        for (ComtradeArea area : ComtradeAreas.all()) {
            assertEquals(area.area(), Areas.resolve(area.code()).code(), area.name());
            assertEquals(area.isCountry(), Countries.find(area.area()).isPresent(), area.name());
        }
    }

    @Test
    void numbersOfComtradesOwnAreCountries() {
        Map.of("381", "ITA", "579", "NOR", "757", "CHE", "841", "USA", "412", "XKX", "58", "BEL", "280", "DEU")
                .forEach((number, alpha3) ->
                        assertEquals(alpha3, Areas.resolve(number).code()));
    }

    @Test
    void kindsTellWhatNoCountryIs() {
        Map<ComtradeArea.Kind, List<String>> codes = ComtradeAreas.all().stream()
                .collect(Collectors.groupingBy(
                        ComtradeArea::kind, Collectors.mapping(ComtradeArea::code, Collectors.toList())));
        assertEquals(List.of("0"), codes.get(ComtradeArea.Kind.WORLD));
        assertEquals(List.of("97", "711", "975"), codes.get(ComtradeArea.Kind.GROUP));
        assertEquals(List.of("837", "838", "839"), codes.get(ComtradeArea.Kind.SPECIAL));
        assertEquals(List.of("80", "488", "830", "849", "872"), codes.get(ComtradeArea.Kind.TERRITORY));
        assertTrue(codes.get(ComtradeArea.Kind.UNSPECIFIED).contains("899"));
        assertTrue(codes.get(ComtradeArea.Kind.FORMER).containsAll(List.of("200", "810", "841", "868")));
    }

    @Test
    void lettersOfTwoAreasAreRefused() {
        assertThrows(UnknownCode.class, () -> Areas.resolve("A79"));
    }

    @Test
    void areasAreAmongTheNearest() {
        assertEquals(
                "No country has the code 'Bunker' in ISO 3166-1 alpha-3 and alpha-2 and in UN M49 (three digits, such as"
                        + " 116) and in UN Comtrade. Nearest: 837 (Bunkers). A code of another scheme has its prefix"
                        + " before it, such as cow:811 or fips:CB.",
                assertThrows(UnknownCode.class, () -> Areas.resolve("Bunker")).getMessage());
    }

    /** Comtrade writes 1900 or 1901 where it tells no year. */
    private static String since(String year) {
        return Integer.parseInt(year) <= 1901 ? "" : year;
    }

    private static String blank(Integer year) {
        return year == null ? "" : year.toString();
    }
}

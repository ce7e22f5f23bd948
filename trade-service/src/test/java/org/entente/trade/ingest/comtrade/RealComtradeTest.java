package org.entente.trade.ingest.comtrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.Rejection;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.flow.FlowFlags;
import org.entente.trade.flow.Valuation;
import org.entente.trade.ingest.Found;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

@EnabledIf("org.entente.trade.testkit.SharedData#atHand")
class RealComtradeTest {

    private static final String FOLDER = "trade/comtrade/";

    private static Found found(String file) throws IOException {
        return ComtradeTest.found(SharedData.bytes(FOLDER + file));
    }

    private static BigDecimal sum(Found found) {
        return found.flows().stream().map(FlowDraft::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal sumInFile(String file, String column) throws IOException {
        return SharedData.rows(FOLDER + file).stream()
                .map(row -> new BigDecimal(row.get(column)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void readsImportsOfTheUnitedStatesThatTheStatisticsDivisionAddedUp() throws IOException {
        String file = "comtradr_usa_imports_2018-2022.csv";
        Found found = found(file);
        assertEquals(List.of(), found.rejections());
        assertEquals(20, found.rows().size());
        assertEquals(sumInFile(file, "primaryValue"), sum(found));
        for (FlowDraft flow : found.flows()) {
            assertEquals(new FlowFlags(false, true, false, true), flow.flags());
            assertEquals(Valuation.CIF, flow.valuation());
            assertEquals(null, flow.netWeightKg());
            assertEquals(null, flow.quantity());
        }
        assertEquals(5, found.datasets().size());
    }

    @Test
    void readsExportsOfChina() throws IOException {
        String file = "comtradr_china_exports_2012-2022.csv";
        Found found = found(file);
        assertEquals(List.of(), found.rejections());
        assertEquals(33, found.rows().size());
        assertEquals(sumInFile(file, "primaryValue"), sum(found));
        assertTrue(found.flows().stream().allMatch(flow -> flow.valuation() == Valuation.FOB));
    }

    /** Thailand's imports from itself are told once more as its re-imports, of the same values. */
    @Test
    void readsShrimpsOfThailandButForItsImportsFromItself() throws IOException {
        Found found = found("comtradr_thailand_shrimp_2007-2011.csv");
        assertEquals(1586, found.accounted());
        assertEquals(1571, found.rows().size());
        assertEquals(
                Map.of("partner-is-reporter", 15L),
                found.rejections().stream().collect(Collectors.groupingBy(Rejection::rule, Collectors.counting())));
        Map<String, Long> directions = new TreeMap<>(found.flows().stream()
                .collect(Collectors.groupingBy(flow -> flow.direction().word(), Collectors.counting())));
        assertEquals(Map.of("export", 1183L, "import", 373L, "reImport", 15L), directions);
        assertEquals(1571, found.rows().stream().distinct().count());
    }

    @Test
    void readsTheOlderLayout() throws IOException {
        String file = "comtrade_legacy_2017_total.csv";
        Found found = found(file);
        assertEquals(List.of(), found.rejections());
        assertEquals(288, found.rows().size());
        assertEquals(sumInFile(file, "Trade Value (US$)"), sum(found));
        assertEquals(
                Map.of("import", 113L, "export", 113L, "reExport", 30L, "reImport", 32L),
                found.flows().stream()
                        .collect(Collectors.groupingBy(flow -> flow.direction().word(), Collectors.counting())));
        assertEquals(
                Map.of(new FlowFlags(null, null, false, true), 219L, new FlowFlags(null, null, false, false), 69L),
                found.flows().stream().collect(Collectors.groupingBy(FlowDraft::flags, Collectors.counting())));
        assertEquals(
                113,
                found.datasets().stream().map(DatasetDraft::reporter).distinct().count());
    }

    @Test
    void readsAnAnswerInJson() throws IOException {
        Found found = found("comtrade_api_v1_response.json");
        assertEquals(List.of(), found.rejections());
        assertEquals(
                List.of(5L, 54L, 103L, 152L),
                found.rows().stream().map(Found.Row::line).toList());
        assertEquals(new BigDecimal("6804128143"), found.flows().get(0).value());
        assertEquals(Valuation.CIF, found.flows().get(0).valuation());
    }
}

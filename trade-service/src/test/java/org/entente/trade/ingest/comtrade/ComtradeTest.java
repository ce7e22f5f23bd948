package org.entente.trade.ingest.comtrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.chassis.time.Edtf;
import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.flow.FlowFlags;
import org.entente.trade.flow.Valuation;
import org.entente.trade.ingest.Found;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComtradeTest {

    private static final Comtrade FORMAT = new Comtrade();

    static Found found(String text) {
        return found(text.getBytes(StandardCharsets.UTF_8));
    }

    static Found found(byte[] content) {
        return Found.in(FORMAT, Found.request(FORMAT, null, Map.of()), content);
    }

    private static FlowDraft flow(ComtradeSample row) {
        Found found = found(ComtradeSample.csv(row));
        assertEquals(List.of(), found.rejections());
        return found.flows().get(0);
    }

    @Test
    void readsAFlowWithAllThatItTells() {
        Found found = found(ComtradeSample.csv(ComtradeSample.row()
                .with("freqCode", "M")
                .with("period", "202103")
                .with("flowCode", "RX")
                .with("partner2Code", "842")
                .with("partner2ISO", "USA")
                .with("cmdCode", "640399")
                .with("customsCode", "C06")
                .with("motCode", "2100")
                .with("qtyUnitCode", "6")
                .with("qty", "12.5")
                .with("isQtyEstimated", "True")
                .with("netWgt", "7")
                .with("cifvalue", "")
                .with("fobvalue", "1000.5")
                .with("isReported", "False")
                .with("isAggregate", "True")));
        assertEquals(List.of(), found.rejections());
        assertEquals(
                List.of(new Found.Row(
                        1,
                        2,
                        new DatasetDraft(
                                new AreaCode("KHM"),
                                Period.parse("2021-03"),
                                Frequency.MONTHLY,
                                Classification.H5,
                                new DatasetDraft.Source("UN Comtrade", null, null),
                                new CurrencyCode("USD")),
                        List.of(new FlowDraft(
                                new AreaCode("THA"),
                                new AreaCode("USA"),
                                Direction.RE_EXPORT,
                                "640399",
                                "C06",
                                "2100",
                                new BigDecimal("1000.5"),
                                Valuation.FOB,
                                new BigDecimal("7"),
                                new BigDecimal("12.5"),
                                "2u",
                                new FlowFlags(false, true, true, false))))),
                found.rows());
    }

    @Test
    void findsTheColumnsByTheirNamesInAnyOrder() {
        String text =
                "primaryValue,CMDCODE,classificationCode,partnerCode,flowCode,reporterCode,period,freqCode,typeCode\n"
                        + "5,61,H6,251,X,699,2022,A,C\n";
        Found found = found(text);
        assertEquals(new AreaCode("IND"), found.datasets().get(0).reporter());
        FlowDraft flow = found.flows().get(0);
        assertEquals(new AreaCode("FRA"), flow.partner());
        assertEquals(AreaCode.WORLD, flow.partner2());
        assertEquals(new FlowFlags(null, null, null, null), flow.flags());
        assertEquals(Valuation.UNSPECIFIED, flow.valuation());
    }

    @ParameterizedTest
    @CsvSource({"842, USA", "251, FRA", "699, IND", "0, WLD", "490, TWN", "899, 899"})
    void namesAreasByComtradesNumbers(String number, String area) {
        assertEquals(
                new AreaCode(area),
                flow(ComtradeSample.row().with("partnerCode", number).with("partnerISO", ""))
                        .partner());
    }

    @Test
    void takesANoughtBesideAValueForNotTold() {
        FlowDraft flow = flow(ComtradeSample.row()
                .with("qty", "0")
                .with("netWgt", "0")
                .with("fobvalue", "0")
                .with("isNetWgtEstimated", "True"));
        assertEquals(null, flow.quantity());
        assertEquals(null, flow.netWeightKg());
        assertEquals(Valuation.CIF, flow.valuation());
        assertEquals(true, flow.flags().netWeightEstimated());
    }

    @Test
    void keepsAQuantityOfNoughtThatHasAUnit() {
        FlowDraft flow = flow(ComtradeSample.row().with("qty", "0").with("qtyUnitCode", "8"));
        assertEquals(BigDecimal.ZERO, flow.quantity());
        assertEquals("kg", flow.quantityUnit());
    }

    @Test
    void leavesOutAQuantityWithoutAUnitAndSaysSo() {
        Found found = found(ComtradeSample.csv(ComtradeSample.row().with("qty", "12")));
        assertEquals(null, found.flows().get(0).quantity());
        assertEquals("quantity-without-unit", found.rejections().get(0).rule());
        assertEquals(1, found.accounted());
    }

    @Test
    void takesReimportsFromTheReporterItself() {
        FlowDraft flow = flow(ComtradeSample.row()
                .with("flowCode", "RM")
                .with("partnerCode", "116")
                .with("partnerISO", "KHM"));
        assertEquals(new AreaCode("KHM"), flow.partner());
    }

    @Test
    void keepsApartWhatDiffersInSecondPartnerProcedureOrTransport() {
        ComtradeSample row = ComtradeSample.row();
        Found found = found(ComtradeSample.csv(
                row,
                row.with("partner2Code", "842").with("partner2ISO", "USA"),
                row.with("customsCode", "C01"),
                row.with("motCode", "1000")));
        assertEquals(4, found.flows().stream().distinct().count());
        assertEquals(1, found.datasets().size());
    }

    @Test
    void takesTheSitesDownloadInWindows1252WithACommaBehindEachRow() {
        ComtradeSample row = ComtradeSample.row()
                .with("partnerCode", "384")
                .with("partnerISO", "CIV")
                .with("partnerDesc", "Côte d'Ivoire");
        String text = row.head() + "\r\n" + row.line() + ",\r\n"
                + row.with("cmdCode", "64").line() + ",\r\n";
        Found found = found(text.getBytes(Charset.forName("windows-1252")));
        assertEquals(List.of(), found.rejections());
        assertEquals(
                List.of("TOTAL", "64"),
                found.flows().stream().map(FlowDraft::commodity).toList());
        assertEquals(new AreaCode("CIV"), found.flows().get(0).partner());
    }

    @Test
    void namesTheSourceByTheStatisticsAndKeepsTheAddressOfTheFile() {
        ImportSource document = new ImportSource(
                "An extract", "United Nations", Edtf.parse("2024-05"), "https://comtradeplus.un.org/x");
        byte[] content = ComtradeSample.csv(ComtradeSample.row()).getBytes(StandardCharsets.UTF_8);
        Found usual = Found.in(FORMAT, Found.request(FORMAT, document, Map.of()), content);
        assertEquals(
                new DatasetDraft.Source("UN Comtrade", "https://comtradeplus.un.org/x", Edtf.parse("2024-05")),
                usual.datasets().get(0).source());
        Found apart = Found.in(
                FORMAT, Found.request(FORMAT, null, Map.of("sourceName", "UN Comtrade, edition of 2019")), content);
        assertEquals(
                "UN Comtrade, edition of 2019", apart.datasets().get(0).source().name());
    }

    @Test
    void accountsForEachRowOnce() {
        StringBuilder text = new StringBuilder(ComtradeSample.row().head() + "\n");
        for (int i = 0; i < 500; i++) {
            ComtradeSample row = ComtradeSample.row();
            text.append(
                    switch (i % 5) {
                        case 0 ->
                            row.with("primaryValue", "-" + i).with("qty", "x").line();
                        case 1 -> row.with("qty", "5").line();
                        case 2 -> row.line() + ",7";
                        default -> row.line();
                    });
            text.append('\n');
        }
        Found found = found(text.toString());
        assertEquals(500, found.accounted());
        assertEquals(300, found.rows().size());
        assertTrue(found.rejections().stream().allMatch(rejection -> rejection.line() == rejection.row() + 1));
    }
}

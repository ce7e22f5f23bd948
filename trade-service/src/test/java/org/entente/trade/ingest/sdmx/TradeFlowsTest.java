package org.entente.trade.ingest.sdmx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.reference.CurrencyCode;
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
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradeFlowsTest {

    private static final TradeFlows FORMAT = new TradeFlows();
    private static final String HEAD = "STRUCTURE,STRUCTURE_ID,ACTION,FREQ,REPORTER,PARTNER,DIRECTION,CLASSIFICATION,"
            + "COMMODITY,PARTNER2,CUSTOMS_PROCEDURE,TRANSPORT_MODE,SOURCE,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,VALUATION,"
            + "NET_WEIGHT_KG,QUANTITY,QUANTITY_UNIT,REPORTED,AGGREGATE,QUANTITY_ESTIMATED,NET_WEIGHT_ESTIMATED\n";
    private static final String ROW = "datastructure,ENTENTE:TRADE_FLOW(1.0),I,M,KHM,USA,export,H5,640399,WLD,C00,2100,"
            + "\"UN Comtrade, 2024\",2021-03,1000.50,GBP,fob,7,12.5,2u,true,,false,\n";

    private static Found found(byte[] content) {
        return Found.in(FORMAT, Found.request(FORMAT, null, Map.of()), content);
    }

    private static Found found(String text) {
        return found(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Rejection refused(byte[] content) {
        return assertThrows(UnreadableContent.class, () -> found(content)).rejection();
    }

    @Test
    void readsAFlowAsItIsExported() {
        Found found = found(HEAD + ROW);
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
                                new DatasetDraft.Source("UN Comtrade, 2024", null, null),
                                new CurrencyCode("GBP")),
                        List.of(new FlowDraft(
                                new AreaCode("USA"),
                                AreaCode.WORLD,
                                Direction.EXPORT,
                                "640399",
                                "C00",
                                "2100",
                                new BigDecimal("1000.5"),
                                Valuation.FOB,
                                new BigDecimal("7"),
                                new BigDecimal("12.5"),
                                "2u",
                                new FlowFlags(true, null, false, null))))),
                found.rows());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
        ,I,      | ,D,      | unknown-action      | the action 'D' is none that is done here: I, A and M add and revise.
        ,I,      | ,R,      | unknown-action      | the action 'R' is none that is done here
        KHM      | KH?      | unknown-code        | No country has the code 'KH?'
        KHM      | WLD      | unknown-code        | WLD reports no trade
        USA      | KHM      | partner-is-reporter | KHM is the reporter, and a partner of its own in re-imports alone
        export   | exports  | unknown-code        | 'exports' is not one of export, import, reExport, reImport
        2021-03  | 202103   | not-a-period        | '202103' is no period
        ,M,      | ,A,      | not-a-period        | A does not go with the period 2021-03
        GBP      | pounds   | unknown-code        | No currency has the code 'pounds'
        1000.50  | -1       | not-a-number        | '-1' is negative
        true     | True     | not-a-flag          | 'True' is neither true nor false
        640399   | 6403.99  | unknown-code        | '6403.99' is none: a commodity is a code such as 61, or TOTAL
        """)
    void rejectsARowThatItCannotTake(String from, String to, String rule, String detail) {
        Found found = found(HEAD + ROW.replaceFirst(from, to) + ROW);
        assertEquals(List.of(2L), found.rows().stream().map(Found.Row::place).toList());
        Rejection rejection = found.rejections().get(0);
        assertEquals(rule, rejection.rule());
        assertTrue(rejection.detail().startsWith(detail), rejection.detail());
        assertEquals(2, rejection.line());
    }

    @Test
    void refusesSeriesForTheyAreDerived() {
        String series = "STRUCTURE,STRUCTURE_ID,ACTION,OBS_VALUE\ndatastructure,ENTENTE:TRADE_SERIES(1.0),I,5\n";
        assertEquals(
                "the message is of the structure ENTENTE:TRADE_SERIES(1.0): series are derived from flows, and not"
                        + " imported: send the flows, which have the structure ENTENTE:TRADE_FLOW(1.0)",
                refused(series.getBytes(StandardCharsets.UTF_8)).detail());
    }

    @ParameterizedTest
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    @CsvSource({
        "sdmx10/data_v1.csv, BIS:BIS_DER(1.0)",
        "sdmx20/data_v2.csv, BIS:BIS_DER(1.0)",
        "sdmx20/data_v2_structures.csv, ESTAT:DF_A(1.6.0)",
        "sdmx20/data_v2_three_actions.csv, TEST:TEST_MD(1.0)",
        "sdmx21/data_v21.csv, BIS:BIS_DER(1.0)"
    })
    void refusesForeignStructuresByTheirNames(String file, String structure) throws IOException {
        Rejection refusal = refused(SharedData.bytes("trade/sdmx/sdmx-csv/" + file));
        assertEquals("foreign-structure", refusal.rule());
        assertEquals(structure, refusal.text());
        assertEquals(2, refusal.line());
    }

    @Test
    void refusesAStructureThatChangesWithinTheFile() {
        String changed = HEAD + ROW + ROW.replace("TRADE_FLOW(1.0)", "TRADE_FLOW(2.0)");
        assertEquals(3, refused(changed.getBytes(StandardCharsets.UTF_8)).line());
    }

    @Test
    void refusesOtherColumnsThanTheStructures() {
        String text = HEAD.replace("SOURCE,", "PORT,") + ROW;
        assertEquals(
                "the file begins otherwise than this format: it is told by the structure's columns, each once; it has not"
                        + " SOURCE; the structure has not PORT",
                refused(text.getBytes(StandardCharsets.UTF_8)).detail());
        assertEquals(
                "unknown-layout",
                refused("a,b\n".getBytes(StandardCharsets.UTF_8)).rule());
    }

    @Test
    void hasNoParameters() {
        assertThrows(
                InvalidRequest.class, () -> FORMAT.check(Found.request(FORMAT, null, Map.of("sourceName", "Another"))));
    }
}

package org.entente.trade.ingest.tradhist;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.reference.CurrencyCode;
import org.entente.trade.area.AreaCode;
import org.entente.trade.dataset.DatasetDraft;
import org.entente.trade.flow.Direction;
import org.entente.trade.flow.FlowDraft;
import org.entente.trade.ingest.Found;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TradhistTest {

    private static final Tradhist FORMAT = new Tradhist();
    private static final String HEAD = "destination_country_code ;origin_country_code ;year;imports;exports\r\n";

    private static Found found(byte[] content) {
        return Found.in(FORMAT, Found.request(FORMAT, null, Map.of("currency", "GBP")), content);
    }

    private static Found found(String rows) {
        return found((HEAD + rows).getBytes(StandardCharsets.UTF_8));
    }

    private static FlowDraft total(Direction direction, String partner, String value) {
        return new FlowDraft(
                new AreaCode(partner),
                null,
                direction,
                "TOTAL",
                null,
                null,
                new BigDecimal(value),
                null,
                null,
                null,
                null,
                null);
    }

    @Test
    void readsWhatTheCountryOfOriginBoughtAndSold() {
        Found found = found("KHM;USA;2014;1730055296;219224608.5\r\n");
        assertEquals(List.of(), found.rejections());
        assertEquals(
                List.of(new Found.Row(
                        1,
                        2,
                        new DatasetDraft(
                                new AreaCode("USA"),
                                Period.parse("2014"),
                                Frequency.ANNUAL,
                                Classification.NONE,
                                new DatasetDraft.Source("TRADHIST", null, null),
                                new CurrencyCode("GBP")),
                        List.of(
                                total(Direction.IMPORT, "KHM", "1730055296"),
                                total(Direction.EXPORT, "KHM", "219224608.5")))),
                found.rows());
    }

    @Test
    void takesAnEmptyCellForNoFlowAndNoughtForOne() {
        Found found = found("ROM;FRA;1870;;0\nYAR;GBR;1950;1.0239E+11;\n");
        assertEquals(
                List.of(
                        List.of(total(Direction.EXPORT, "ROU", "0")),
                        List.of(total(Direction.IMPORT, "YEM", "102390000000"))),
                found.rows().stream().map(Found.Row::flows).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
        KHM;USA;14;1;2     | not-a-period        | '14' is no year: it has four digits, such as 1870
        HWI;USA;1900;1;2   | unknown-code        | No country has the code 'HWI' in ISO 3166-1 alpha-3 and alpha-2.
        KH;USA;1990;1;2    | unknown-code        | 'KH' is no code of TRADHIST's: it has ISO 3166-1 alpha-3, such as KHM
        USA;USA;1990;1;2   | partner-is-reporter | USA is the country of origin too, and no partner of its own
        KHM;USA;1990;;     | no-flow             | the row tells neither imports nor exports: write 0 for nought
        KHM;USA;1990;1,5;2 | not-a-number        | '1,5' is no number: write it with a decimal point and without separators, such as -1234.5
        KHM;USA;1990;1;-2  | not-a-number        | '-2' is negative: what was traded is nought or more
        KHM;USA;1990;1;2;3 | wrong-number-of-fields | the row has 6 fields, and the head of the table has 5
        """)
    void rejectsARowThatItCannotRead(String row, String rule, String detail) {
        Found found = found(row + "\nKHM;USA;2014;1;2\n");
        assertEquals(List.of(2L), found.rows().stream().map(Found.Row::place).toList());
        Rejection rejection = found.rejections().get(0);
        assertEquals(rule, rejection.rule());
        assertTrue(rejection.detail().startsWith(detail), rejection.detail());
        assertEquals(2, rejection.line());
    }

    @Test
    void wantsToBeToldTheCurrency() {
        for (Map<String, String> wrong : List.of(
                Map.<String, String>of(), Map.of("currency", "pounds"), Map.of("currency", "GBP", "year", "1"))) {
            assertThrows(InvalidRequest.class, () -> FORMAT.check(Found.request(FORMAT, null, wrong)));
        }
    }

    @Test
    void refusesOtherTables() {
        assertEquals(
                "the file begins otherwise than this format: its first line has the columns destination_country_code,"
                        + " origin_country_code, year, imports, exports and no others, with semicolons",
                assertThrows(UnreadableContent.class, () -> found("a;b\n".getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
    }

    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void accountsForEachRowOfTheExtract() throws IOException {
        Found found = found(SharedData.bytes("trade/tradhist/tradeflow_xx.csv"));
        assertEquals(69_893, found.accounted());
        assertEquals(
                Map.of("HWI", 40L),
                found.rejections().stream().collect(Collectors.groupingBy(Rejection::text, Collectors.counting())));
        assertEquals(
                2 * 69_893 - (864 + 379 + 214 + 176) - 2 * 40, found.flows().size());
    }

    /** Which tells that the columns mean the same side in all rows. */
    @Test
    @EnabledIf("org.entente.trade.testkit.SharedData#atHand")
    void countriesOfOriginHaveEachOthersNumbersExchanged() throws IOException {
        Map<String, BigDecimal> values = new HashMap<>();
        for (Found.Row row :
                found(SharedData.bytes("trade/tradhist/tradeflow_xx.csv")).rows()) {
            for (FlowDraft flow : row.flows()) {
                values.put(key(row, row.dataset().reporter(), flow.partner(), flow.direction()), flow.value());
            }
        }
        for (Found.Row row :
                found(SharedData.bytes("trade/tradhist/tradeflow_xx.csv")).rows()) {
            for (FlowDraft flow : row.flows()) {
                Direction other = flow.direction() == Direction.IMPORT ? Direction.EXPORT : Direction.IMPORT;
                BigDecimal theirs =
                        values.get(key(row, flow.partner(), row.dataset().reporter(), other));
                assertTrue(theirs == null || theirs.compareTo(flow.value()) == 0, row.toString());
            }
        }
    }

    private static String key(Found.Row row, AreaCode reporter, AreaCode partner, Direction direction) {
        return row.dataset().period() + " " + reporter + " " + partner + " " + direction;
    }
}

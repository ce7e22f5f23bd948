package org.entente.aid.ingest.foreignassistance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.aid.ingest.StatisticTables;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.CollectingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountrySummaryTest {

    private static final String FILE = "us/us_foreign_aid_country_vintageA.csv";
    private static final String HEAD =
            "Country Code,Country Name,Region ID,Region Name,Income Group Acronym,Income Group Name,Transaction Type ID,"
                    + "Transaction Type Name,Fiscal Year,current_amount,constant_amount\n";
    private static final String GOOD = "KHM,Cambodia,1,East Asia and Oceania,LMIC,Lower Middle Income Country,2,"
            + "Obligations,1976tq,-1000,-3696\n";

    private static final CountrySummary FORMAT = new CountrySummary(null);
    private static final ImportRequest REQUEST = StatisticTables.request(FORMAT, "Summary", Map.of());

    private static CollectingSink read(String text) {
        return CollectingSink.of(FORMAT, REQUEST, text);
    }

    @Test
    void readsEveryRowOfTheRealFileWithTheSumsOfEachTransactionType() throws IOException {
        CollectingSink found = CollectingSink.of(FORMAT, REQUEST, StatisticTables.bytes(FILE));
        assertEquals(List.of(), found.rejections);
        assertEquals(23_166, found.rows.size());
        Map<String, BigDecimal> read = new TreeMap<>();
        for (ImportRow row : found.rows) {
            for (JsonNode value : Json.tree(row.json()).get("values")) {
                String key = value.get("transactionType").asText() + ", "
                        + value.get("priceBasis").asText();
                read.merge(key, value.get("amount").decimalValue(), BigDecimal::add);
            }
        }
        assertEquals(countedByLines(), read);
    }

    /** The last four fields have no commas and no quotation marks in them. */
    private static Map<String, BigDecimal> countedByLines() throws IOException {
        Map<String, BigDecimal> sums = new TreeMap<>();
        List<String> lines = Files.readAllLines(StatisticTables.data(FILE));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",");
            String type = fields[fields.length - 4];
            sums.merge(type + ", current", new BigDecimal(fields[fields.length - 2]), BigDecimal::add);
            sums.merge(type + ", constant", new BigDecimal(fields[fields.length - 1]), BigDecimal::add);
        }
        return sums;
    }

    @Test
    void keepsTheTransitionQuarterAndAmountsThatWereTakenBack() {
        CollectingSink found = read(HEAD + GOOD);
        assertEquals(List.of(), found.rejections);
        assertEquals(
                """
                {"recipient":{"code":"KHM","name":"Cambodia","kind":"country","publishedCode":"KHM"},\
                "quote":"KHM,Cambodia,1,East Asia and Oceania,LMIC,Lower Middle Income Country,2,Obligations,1976tq,-1000,-3696",\
                "values":[{"donor":"USA","donorName":"United States","period":"1976-07/1976-09","fiscalYear":"1976tq",\
                "transactionType":"Obligations","amount":-1000,"currency":"USD","priceBasis":"current"},\
                {"donor":"USA","donorName":"United States","period":"1976-07/1976-09","fiscalYear":"1976tq",\
                "transactionType":"Obligations","amount":-3696,"currency":"USD","priceBasis":"constant"}]}""",
                found.rows.get(0).json());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "KHM; KHX; 1; unknown-recipient",
                "KHM; KH; 1; unknown-recipient",
                "KHM; NULL; 1; unknown-recipient",
                "Obligations; Pledges; 73; unknown-transaction-type",
                ",2,Obl; ,3,Obl; 71; unknown-transaction-type",
                "1976tq; 19766; 85; not-a-fiscal-year",
                "1976tq; 1976TQ; 85; not-a-fiscal-year",
                "-1000; '\"1000,5\"'; 92; not-a-number",
                "-1000; NULL; 92; not-a-number",
                "-3696; -3696,7; 1; wrong-number-of-fields",
                "1000,-3696; 1000; 1; wrong-number-of-fields"
            })
    void rejectsARowForItsFirstFault(String good, String bad, int column, String rule) {
        String row = GOOD.replace(good, bad);
        CollectingSink found = read(HEAD + GOOD + row + GOOD);
        assertEquals(2, found.rows.size());
        assertEquals(1, found.rejections.size());
        Rejection rejection = found.rejections.get(0);
        assertEquals(
                List.of(2L, 3L, (long) column, true, rule),
                List.of(rejection.row(), rejection.line(), rejection.column(), rejection.whole(), rejection.rule()));
    }

    @Test
    void namesTheSameAmountBySameKeySoThatARunFindsItTwice() {
        CollectingSink found = read(HEAD + GOOD + GOOD);
        assertEquals("KHM, Obligations, 1976tq", found.rows.get(0).key());
        assertEquals(found.rows.get(0).key(), found.rows.get(1).key());
    }

    @Test
    void partsTheWorldByIncomeGroupAndNoCountry() {
        String world = GOOD.replace("KHM,Cambodia", "WLD,World").replace("LMIC", "UMIC");
        JsonNode recipient = Json.tree(read(HEAD + world).rows.get(0).json()).get("recipient");
        assertEquals(
                "{\"name\":\"World\",\"kind\":\"unspecified\",\"publishedCode\":\"WLD\",\"incomeGroup\":\"UMIC\"}",
                Json.write(recipient));
    }

    @Test
    void refusesAnotherTableAndAQuoteThatNeverEnds() {
        assertThrows(UnreadableContent.class, () -> read("a,b\n1,2\n"));
        assertThrows(UnreadableContent.class, () -> read(""));
        UnreadableContent cut = assertThrows(UnreadableContent.class, () -> read(HEAD + GOOD + "KHM,\"Cam"));
        assertEquals("not-csv", cut.rejection().rule());
    }

    @Test
    void asksForTheSourceAndNothingItDoesNotKnow() {
        FORMAT.check(StatisticTables.request(FORMAT, "Summary", Map.of("baseYear", "2021")));
        ImportRequest bare = new ImportRequest(FORMAT.name(), Mode.REPLACE, null, null, Map.of("year", "2021"));
        InvalidRequest refusal = assertThrows(InvalidRequest.class, () -> FORMAT.check(bare));
        assertEquals(
                List.of("/source", "/mode", "/parameters/year"),
                refusal.errors().stream().map(error -> error.pointer()).toList());
        assertThrows(
                InvalidRequest.class,
                () -> FORMAT.check(StatisticTables.request(FORMAT, "Summary", Map.of("baseYear", "21"))));
    }
}

package org.entente.aid.ingest.crs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entente.aid.ingest.StatisticTables;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.testkit.CollectingSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CrsMatrixTest {

    private static final CrsMatrix FORMAT = new CrsMatrix(null);
    private static final ImportRequest REQUEST =
            StatisticTables.request(FORMAT, "CRS", Map.of("year", "2016", "measure", "disbursements"));

    private static CollectingSink read(String text) {
        return CollectingSink.of(FORMAT, REQUEST, text);
    }

    /** Rows, amounts and their sum as a count of the files' cells by another program gives them. */
    @ParameterizedTest
    @CsvSource({
        "2015, 163, 6455, 248636051654.2163, 49, 835408837.096",
        "2016, 163, 6457, 247590476601.2205, 54, 903423953.643",
        "2017, 163, 7144, 255965450774.4442, 58, 1129697191.607",
        "2018, 160, 7392, 271508051348.744434, 60, 979580499.961",
        "2017_sectors, 163, 18536, 255965450768.2318, 152, 1129697191.660"
    })
    void readsEveryAmountOfTheRealFiles(
            String file, int rows, int amounts, BigDecimal sum, int ofCambodia, BigDecimal forCambodia) {
        CollectingSink found =
                CollectingSink.of(FORMAT, REQUEST, StatisticTables.bytes("oecd-crs/crs_" + file + ".csv"));
        assertEquals(List.of(), found.rejections);
        assertEquals(rows, found.rows.size());
        assertEquals(
                amounts, found.rows.stream().mapToInt(CrsMatrixTest::amounts).sum());
        assertSame(sum, found.rows.stream().map(CrsMatrixTest::sum).reduce(BigDecimal.ZERO, BigDecimal::add));
        ImportRow cambodia = found.rows.stream()
                .filter(row -> row.key().equals("728"))
                .findFirst()
                .orElseThrow();
        assertEquals(ofCambodia, amounts(cambodia));
        assertSame(forCambodia, sum(cambodia));
    }

    private static void assertSame(BigDecimal expected, BigDecimal found) {
        assertEquals(expected.stripTrailingZeros(), found.stripTrailingZeros());
    }

    private static int amounts(ImportRow row) {
        return Json.tree(row.json()).get("values").size();
    }

    private static BigDecimal sum(ImportRow row) {
        BigDecimal sum = BigDecimal.ZERO;
        for (JsonNode value : Json.tree(row.json()).get("values")) {
            sum = sum.add(value.get("amount").decimalValue());
        }
        return sum;
    }

    @Test
    void readsMillionsAsDollarsAndNothingOfEmptyCells() {
        CollectingSink found = read(",donor_code,1,302,1020\nrecipient_name,RecipientCode,Austria,United States,"
                + "Dutch Postcode Lottery\nCambodia,728,4.34E-05,,-2.5\n");
        assertEquals(List.of(), found.rejections);
        assertEquals(
                """
                {"recipient":{"code":"KHM","name":"Cambodia","kind":"country","publishedCode":"728"},\
                "quote":"Cambodia,728,4.34E-05,,-2.5",\
                "values":[{"donor":"AUT","donorName":"Austria","donorCode":"1","period":"2016",\
                "transactionType":"Disbursements","amount":43.4,"currency":"USD","priceBasis":"current"},\
                {"donorName":"Dutch Postcode Lottery","donorCode":"1020","period":"2016",\
                "transactionType":"Disbursements","amount":-2500000,"currency":"USD","priceBasis":"current"}]}""",
                found.rows.get(0).json());
    }

    @Test
    void knowsRegionsFromCountriesAndOldNamesFromNew() {
        CollectingSink found = read("donor_code,1\ndonor_name,Austria\n\"Africa, regional\",1\nSwaziland,1\n"
                + "\"Developing countries, unspecified\",1\n");
        assertEquals(
                List.of(
                        "{\"name\":\"Africa, regional\",\"kind\":\"region\",\"publishedCode\":\"298\"}",
                        "{\"code\":\"SWZ\",\"name\":\"Eswatini\",\"kind\":\"country\",\"publishedCode\":\"280\"}",
                        "{\"name\":\"Bilateral, unspecified\",\"kind\":\"unspecified\",\"publishedCode\":\"9998\"}"),
                found.rows.stream()
                        .map(row -> Json.write(Json.tree(row.json()).get("recipient")))
                        .toList());
    }

    @Test
    void rejectsWhatItDoesNotKnowAtItsPlace() {
        CollectingSink found = read(
                """
                donor_code,1,9999,2,1
                donor_name,Austria,Nobody,Belgium,Austria
                Cambodia,1,2,"3,5",4
                Atlantis,1,2,3,4
                Viet Nam,,2,,4
                Thailand,1,2,3
                """);
        assertEquals(
                List.of(
                        new Rejection(0, 1, 14, false, "unknown-donor", "", "9999"),
                        new Rejection(0, 1, 21, false, "duplicate", "", "1"),
                        new Rejection(1, 3, 14, false, "not-a-number", "", "3,5"),
                        new Rejection(2, 4, 1, true, "unknown-recipient", "", "Atlantis"),
                        new Rejection(3, 5, 1, true, "no-values", "", "Viet Nam"),
                        new Rejection(4, 6, 1, true, "wrong-number-of-fields", "", "Thailand,1,2,3")),
                found.rejections.stream()
                        .map(each -> new Rejection(
                                each.row(), each.line(), each.column(), each.whole(), each.rule(), "", each.text()))
                        .toList());
        assertEquals(1, found.rows.size());
    }

    @Test
    void takesNoDonorByItsCodeAlone() {
        CollectingSink found = read("donor_code,1020,1\ndonor_name,Swedish Postcode Lottery,Austria\nCambodia,5,6\n");
        assertEquals(
                "no donor of the CRS is known by the code '1020' and the name 'Swedish Postcode Lottery': the column is left"
                        + " out",
                found.rejections.get(0).detail());
        assertEquals(1, amounts(found.rows.get(0)));
    }

    @Test
    void asksForWhatTheFileDoesNotTell() {
        FORMAT.check(REQUEST);
        for (Map<String, String> wrong : List.of(
                Map.of("measure", "disbursements"),
                Map.of("year", "16", "measure", "disbursements"),
                Map.of("year", "2016"),
                Map.of("year", "2016", "measure", "Obligations"))) {
            assertThrows(
                    InvalidRequest.class,
                    () -> FORMAT.check(StatisticTables.request(FORMAT, "CRS", wrong)),
                    wrong::toString);
        }
        assertThrows(UnreadableContent.class, () -> read("Country,Austria\nCambodia,1\n"));
        assertThrows(UnreadableContent.class, () -> read("donor_code,1\n"));
    }
}

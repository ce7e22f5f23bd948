package org.entente.aid.statistic;

import static io.restassured.RestAssured.given;
import static org.entente.aid.statistic.StatisticSample.STATISTICS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.aid.ingest.StatisticTables;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.Commit;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Mode;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.testkit.CollectingSink;
import org.entente.chassis.testkit.RealParts;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The real tables, imported in groups of rows as a run does. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatisticImportTest {

    private static final int GROUP = 1000;
    private static final String US = "us-foreign-assistance-country-summary";
    private static final String US_FILE = "us/us_foreign_aid_country_vintageA.csv";

    private static boolean imported;

    @Inject
    @Any
    Instance<RecordFormat> formats;

    @BeforeEach
    void importOnce() {
        if (!imported) {
            assertEquals(Map.of(RowOutcome.Kind.CREATED, 23_166), run(US, US_FILE, Map.of()));
            for (String year : List.of("2016", "2017")) {
                crs(year, year);
            }
            crs("2017_sectors", "2017");
            imported = true;
        }
    }

    private Map<RowOutcome.Kind, Integer> crs(String file, String year) {
        return run(
                "oecd-crs-matrix", "oecd-crs/crs_" + file + ".csv", Map.of("year", year, "measure", "disbursements"));
    }

    private static ImportSource source(String file) {
        return new ImportSource("Table " + file, "A publisher", null, null);
    }

    /** What became of the file's rows. */
    private Map<RowOutcome.Kind, Integer> run(String name, String file, Map<String, String> parameters) {
        RecordFormat format = formats.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        ImportRequest request = new ImportRequest(name, Mode.MERGE, Commit.PARTIAL, source(file), parameters);
        format.check(request);
        List<ImportRow> rows = CollectingSink.of(format, request, StatisticTables.bytes(file)).rows;
        ImportContext context = new ImportContext(UUID.randomUUID(), request);
        Map<RowOutcome.Kind, Integer> outcomes = new TreeMap<>();
        for (int from = 0; from < rows.size(); from += GROUP) {
            List<ImportRow> group = new ArrayList<>(rows.subList(from, Math.min(from + GROUP, rows.size())));
            QuarkusTransaction.requiringNew()
                    .call(() -> format.apply(group, context))
                    .forEach(outcome -> outcomes.merge(outcome.kind(), 1, Integer::sum));
        }
        return outcomes;
    }

    @Test
    void makesOneRecordOfEachRecipient() {
        given().queryParam("source", Edition.of(source(US_FILE)).id())
                .get(STATISTICS + "?pageSize=1&count=true")
                .then()
                .statusCode(200)
                .body("total", equalTo(255));
        given().get(STATISTICS + "/values?publication=us-foreign-assistance&to=2024&pageSize=1&count=true")
                .then()
                .body("total", equalTo(2 * 23_166));
        given().get(STATISTICS + "/values?publication=oecd-crs&from=2016&to=2017&pageSize=1&count=true")
                .then()
                .body("total", equalTo(6457 + 7144 + 18_536));
    }

    @Test
    void changesNothingASecondTime() {
        String cambodia = STATISTICS + "?publication=us-foreign-assistance&recipient=KHM";
        int revision = given().get(cambodia).then().extract().path("items[0].revision");
        assertEquals(Map.of(RowOutcome.Kind.UNCHANGED, 23_166), run(US, US_FILE, Map.of()));
        assertEquals(Map.of(RowOutcome.Kind.UNCHANGED, 163), crs("2016", "2016"));
        assertEquals(revision, (int) given().get(cambodia).then().extract().path("items[0].revision"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"KHM", "KH", "116"})
    void findsCambodiaByAnyOfItsCodes(String code) {
        given().get(STATISTICS + "?sort=recipientName&recipient=" + code)
                .then()
                .statusCode(200)
                .body("items.recipient.publishedCode", containsTheCodesOfBoth())
                .body("items.recipient.code", everyItem(equalTo("KHM")));
        given().get(STATISTICS + "/values?publication=us-foreign-assistance&transactionType=obligations&from=2021-10"
                        + "&to=2022-09&priceBasis=current&recipient=" + code)
                .then()
                .body("items.amount", contains(142_584_651))
                .body("items.fiscalYear", contains("2022"));
    }

    private static Matcher<Iterable<? extends String>> containsTheCodesOfBoth() {
        return containsInAnyOrder("KHM", "728");
    }

    /** As a count of the file's cells by another program gives them. */
    @ParameterizedTest
    @CsvSource({
        "Obligations, current, 1518861209245",
        "Disbursements, current, 920463200870",
        "Appropriated and Planned, current, 683170203804",
        "President's Budget Requests, current, 661355795300",
        "Initial Allocations, current, 403792637965",
        "Obligations, constant, 3139784320705"
    })
    void sumsAreThoseOfTheFile(String type, String prices, long expected) {
        List<Number> sums = given().queryParam("measure", type)
                .get(STATISTICS + "/sums?publication=us-foreign-assistance&by=year&to=2024&prices=" + prices)
                .then()
                .statusCode(200)
                .extract()
                .path("items.amount");
        assertEquals(expected, sums.stream().mapToLong(Number::longValue).sum());
    }

    @Test
    void keepsTheTransitionQuarterOutOfBothYears() {
        given().get(STATISTICS + "/sums?publication=us-foreign-assistance&measure=Obligations&by=year&recipient=THA"
                        + "&from=1976&to=1977")
                .then()
                .body("items.year", contains("1976", "1976tq", "1977"));
    }

    @Test
    void keepsRegionsAndWhatIsUnspecifiedApartFromCountries() {
        JsonNode items = Json.tree(given().get(STATISTICS
                                + "/sums?publication=oecd-crs&measure=Disbursements&by=year&from=2017&to=2017")
                        .asString())
                .get("items");
        assertEquals(List.of("country", "region", "unspecified"), items.findValuesAsText("recipientKind"));
        assertEquals(
                0,
                new BigDecimal("16283917130.8352")
                        .compareTo(items.get(1).get("amount").decimalValue()));
    }

    @Test
    void tellsTheSameMoneyByDonorOrBySectorAndNeverAddsTheTwo() {
        String question =
                STATISTICS + "/sums?publication=oecd-crs&measure=Disbursements&recipient=KHM&from=2017&to=2017";
        given().get(question).then().body("items.amount", hasSize(1)).body("items[0].values", equalTo(58));
        given().get(question + "&by=sector&explain=true")
                .then()
                .body("items", hasSize(152))
                .body("items[0].explanation", hasSize(1))
                .body("items[0].donor", nullValue());
    }
}

package org.entente.events.ingest.historyatstate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.chassis.testkit.Imports;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The files of the Office of the Historian, each element of them accounted for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@EnabledIf(
        value = "dataIsAtHand",
        disabledReason = "The real files are not beside the project, at ../shared/data/events.")
class RealFilesTest {

    private static final Imports IMPORTS = new Imports("/v1/events/imports");

    static boolean dataIsAtHand() {
        return SharedData.isAtHand();
    }

    @Test
    void everyTripIsAVisitAndASecondImportChangesNothing() {
        assertEquals(counts(832, 832, 0, 0), imported("historyatstate-travels", "us-president-travels"));
        assertEquals(counts(832, 0, 832, 0), imported("historyatstate-travels", "us-president-travels"));
        given().get("/v1/events?actor=fips:CB&actor=USA&type=visit&from=2012&to=2012")
                .then()
                .body("items.title", contains("President Barack Obama visits Cambodia"))
                .body("items[0].when", equalTo("2012-11-19"))
                .body("items[0].place.name", equalTo("Phnom Penh"))
                .body("items[0].participants[0].delegates[0].office", equalTo("President"));
        given().get("/v1/events?actor=SUN&type=visit&to=1975")
                .then()
                .body("items.participants[0].actor", contains("USA", "SUN"));
    }

    @Test
    void everyVisitIsAVisitAndASecondImportChangesNothing() {
        assertEquals(counts(2097, 2097, 0, 0), imported("historyatstate-visits", "us-visits"));
        assertEquals(counts(2097, 0, 2097, 0), imported("historyatstate-visits", "us-visits"));
        for (String code : List.of("KHM", "KH", "116", "fips:CB", "cow:811")) {
            given().queryParam("actor", code)
                    .queryParam("from", "1990")
                    .get("/v1/events?type=visit")
                    .then()
                    .body("items.title", hasItems("Prime Minister Hun Sen of Cambodia visits the United States"));
        }
    }

    @Test
    void everyEntryIsAnEventOrTellsWhyItIsNone() {
        assertEquals(counts(83, 82, 0, 1), imported("historyatstate-recognition", "us-recognition-relations"));
        assertEquals(counts(83, 0, 82, 1), imported("historyatstate-recognition", "us-recognition-relations"));
        given().get("/v1/events?actor=KHM&actor=USA&type=tie&to=1990&coded=exclude")
                .then()
                .body(
                        "items.findAll { it.dateRule != null }.when",
                        contains("1950-07-11", "1952", "1965-05-03", "1969-07-02", "1975"))
                .body(
                        "items.findAll { it.dateRule != null }.dateRule",
                        contains("soleFullDate", "headingYear", "soleFullDate", "soleFullDate", "headingYear"))
                .body(
                        "items.findAll { it.dateRule != null }.tieChange",
                        contains("established", "upgraded", "severed", "restored", "interrupted"))
                .body(
                        "items.findAll { it.when == '1965-05-03' && it.dateRule != null }.citations[0].quote",
                        contains("Cambodia severed diplomatic relations with the United States on May 3, 1965."));
    }

    private static Map<String, Long> counts(long read, long created, long unchanged, long rejected) {
        return new TreeMap<>(Map.of("read", read, "created", created, "unchanged", unchanged, "rejected", rejected));
    }

    private static Map<String, Long> imported(String format, String folder) {
        Map<String, Long> sums = new TreeMap<>();
        for (String file : SharedData.xml(folder)) {
            JsonNode run = IMPORTS.finished(format, "atomic", "application/xml", SharedData.bytes(file));
            assertEquals("completed", run.path("phase").asText(), file + ": " + run);
            for (String each : List.of("read", "created", "unchanged", "rejected")) {
                sums.merge(each, run.path("rows").path(each).asLong(), Long::sum);
            }
        }
        return sums;
    }
}

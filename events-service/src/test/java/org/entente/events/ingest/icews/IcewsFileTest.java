package org.entente.events.ingest.icews;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.logging.Log;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.entente.chassis.testkit.Imports;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The sample of ICEWS of June 2018, each row of it accounted for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IcewsFileTest {

    private static final Imports IMPORTS = new Imports("/v1/events/imports");

    static boolean dataIsAtHand() {
        return SharedData.isAtHand();
    }

    @Test
    @EnabledIf(value = "dataIsAtHand", disabledReason = "The real file is not at ../shared/data/events.")
    void everyRowIsAReportOrTellsWhyItIsNoneAndASecondImportChangesNothing() {
        byte[] file = SharedData.bytes("icews/icews_sample_2018.csv");
        long begun = System.nanoTime();
        JsonNode first = imported(file);
        Log.infof("4993 rows of ICEWS in %d ms", (System.nanoTime() - begun) / 1_000_000);
        assertEquals(4993, first.at("/rows/read").asLong());
        assertEquals(2688, first.at("/rows/rejected").asLong());
        assertEquals(
                2688, Imports.rejections(first, "domestic") + Imports.rejections(first, "no-country"), first::toString);
        JsonNode again = imported(file);
        assertEquals("read 4993, created 0, changed 0, unchanged 2305, rejected 2688, removed 0", Imports.rows(again));
        given().get("/v1/events?actor=USA&actor=CHN&type=visit&coded=only&from=2018-06-02&to=2018-06-02&count=true")
                .then()
                .body("items[0].coding.system", equalTo("icews"))
                .body("items.collect { it.citations.size() }.max()", greaterThan(1));
        given().get("/v1/relations/USA/CHN?on=2018-12-31&coded=only")
                .then()
                .body("tone.find { it.year == 2018 }.count", greaterThan(10));
    }

    @Test
    void aTableOfOtherColumnsIsRefused() {
        JsonNode run = imported("event,date\n1,2018-06-01\n".getBytes(StandardCharsets.UTF_8));
        assertEquals("unknown-layout", run.at("/failure/rule").asText(), run::toString);
    }

    private static JsonNode imported(byte[] content) {
        return IMPORTS.finished("icews-events", "partial", "text/csv", content);
    }
}

package org.entente.events.ingest.gdelt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.entente.chassis.testkit.Imports;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Rows of GDELT, each of them accounted for. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class GdeltFilesTest {

    private static final Imports IMPORTS = new Imports("/v1/events/imports");

    static boolean dataIsAtHand() {
        return SharedData.isAtHand();
    }

    @Test
    @EnabledIf(value = "dataIsAtHand", disabledReason = "The real files are not at ../shared/data/events.")
    void rowsOfAllLayoutsBetweenTwoCountriesBecomeEventsAndASecondImportChangesNothing() {
        JsonNode first = imported(SharedData.bytes("gdelt/events.csv"));
        assertEquals("read 100, created 10, changed 1, unchanged 2, rejected 87, removed 0", Imports.rows(first));
        assertEquals(69, Imports.rejections(first, "no-country"));
        assertEquals(3, Imports.rejections(first, "invisible-character"));
        assertEquals(7, Imports.rejections(first, "domestic"));
        assertEquals(8, Imports.rejections(first, "unknown-country"));
        JsonNode again = imported(SharedData.bytes("gdelt/events.csv"));
        assertEquals("read 100, created 0, changed 0, unchanged 13, rejected 87, removed 0", Imports.rows(again));
        for (String file : new String[] {"gdelt/events1.csv", "gdelt/eventsT.csv"}) {
            JsonNode run = imported(SharedData.bytes(file));
            assertEquals("completed", run.path("phase").asText());
            assertEquals(100, run.at("/rows/read").asLong());
            assertEquals(0, Imports.rejections(run, "wrong-number-of-fields"));
        }
        given().get("/v1/events?actor=AUS&actor=NZL&coded=only")
                .then()
                .body("items.coding.code", hasItem("042"))
                .body("items.participants.role.flatten()", hasItem("visitor"));
    }

    @Test
    void reportsOfOneEventAreOneEventWithManyArticles() {
        String rows = row("1", "20200311", "MCO", "SMR", "040", "http://one.example/a", "3")
                + row("2", "20200311", "SMR", "MCO", "040", "http://two.example/b", "7")
                + row("2", "20200311", "MCO", "SMR", "040", "http://three.example/c", "7");
        JsonNode run = imported(rows.getBytes(StandardCharsets.UTF_8));
        assertEquals("read 3, created 1, changed 1, unchanged 0, rejected 1, removed 0", Imports.rows(run));
        assertEquals(1, Imports.rejections(run, "duplicate-key"));
        given().get("/v1/events?actor=MCO&actor=SMR")
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("meeting"))
                .body("items[0].title", equalTo("Consult: THE MCO, THE SMR"))
                .body("items[0].coding.mentions", equalTo(7))
                .body("items[0].citations.publisher", equalTo(List.of("one.example", "two.example")));
    }

    @Test
    void aRowThatCannotBeReadIsRejectedWithItsReason() {
        String rows = row("11", "20200230", "MCO", "SMR", "040", "http://one.example/a", "3")
                + row("12", "20200311", "MCO", "SMR", "99", "http://one.example/a", "3")
                + row("13", "20200311", "MCO", "SMR", "040", "http://one.example/a", "many")
                + row("x", "20200311", "MCO", "SMR", "040", "http://one.example/a", "3")
                + "14\t20200311\n";
        JsonNode run = imported(rows.getBytes(StandardCharsets.UTF_8));
        assertEquals("read 5, created 0, changed 0, unchanged 0, rejected 5, removed 0", Imports.rows(run));
        given().get(run.at("/links/rejections").asText())
                .then()
                .body(
                        "items.rule",
                        equalTo(List.of("bad-date", "unknown-code", "bad-number", "bad-id", "wrong-number-of-fields")))
                .body("items.line", equalTo(List.of(1, 2, 3, 4, 5)));
    }

    @Test
    void whatIsNoTableOfTextIsRefused() {
        for (byte[] content : new byte[][] {
            "1\t2\0".getBytes(StandardCharsets.UTF_8),
            "\uFEFF1\t2\n".getBytes(StandardCharsets.UTF_16LE),
            {'P', 'K', 3, 4}
        }) {
            JsonNode run = imported(content);
            assertEquals("failed", run.path("phase").asText());
            assertEquals("not-a-text", run.at("/failure/rule").asText(), run::toString);
        }
    }

    private static JsonNode imported(byte[] content) {
        return IMPORTS.finished("gdelt-events", "partial", "text/tab-separated-values", content);
    }

    /** A row of GDELT 2.0. */
    private static String row(String id, String day, String a, String b, String code, String url, String mentions) {
        String[] cells = IntStream.range(0, 61).mapToObj(i -> "").toArray(String[]::new);
        cells[0] = id;
        cells[1] = day;
        cells[5] = a;
        cells[6] = "THE " + a;
        cells[7] = a;
        cells[15] = b;
        cells[16] = "THE " + b;
        cells[17] = b;
        cells[26] = code;
        cells[30] = "1.0";
        cells[31] = mentions;
        cells[60] = url;
        return String.join("\t", cells) + "\n";
    }
}

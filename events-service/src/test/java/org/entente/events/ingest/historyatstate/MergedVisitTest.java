package org.entente.events.ingest.historyatstate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Imports;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

/** A visit that an editor merged into what an article tells, imported once more. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class MergedVisitTest {

    private static final Imports IMPORTS = new Imports("/v1/events/imports");
    private static final String VISITS = "/v1/events?actor=KIR&actor=USA&type=visit&from=1950&to=1950";

    @Test
    void staysMergedWithBothCitations() {
        assertEquals("read 1, created 1, changed 0, unchanged 0, rejected 0, removed 0", imported());
        String visit = given().get(VISITS).path("items[0].id");
        String article = Api.event(Samples.event("visit", "1950-01-10", "KIR:visitor", "USA:host"));
        Api.editor()
                .header("If-Match", tag(article))
                .contentType("application/json")
                .body(Json.MAPPER
                        .createObjectNode()
                        .put("event", visit)
                        .put("etag", tag(visit))
                        .toString())
                .post("/v1/events/" + article + "/merge")
                .then()
                .statusCode(200);
        assertEquals("read 1, created 0, changed 0, unchanged 1, rejected 0, removed 0", imported());
        given().get(VISITS).then().body("items.id", contains(article)).body("items[0].citations", hasSize(2));
    }

    private static String tag(String id) {
        return given().get("/v1/events/" + id).header("ETag");
    }

    private static String imported() {
        String file =
                """
                <visits><visit><id>merged-1</id><start-date>1950-01-10</start-date><end-date>1950-01-10</end-date>
                <visitor>President Ieremia Tabai</visitor><from id="kiribati">Kiribati</from>
                <description>Private visit.</description></visit></visits>
                """;
        JsonNode run = IMPORTS.finished(
                "historyatstate-visits", "partial", "application/xml", file.getBytes(StandardCharsets.UTF_8));
        return Imports.rows(run);
    }
}

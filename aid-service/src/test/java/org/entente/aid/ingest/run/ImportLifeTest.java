package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.Map;
import org.entente.aid.Api;
import org.entente.chassis.http.Sha256;
import org.entente.chassis.testkit.Management;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportLifeTest {

    private static final String FILE =
            """
            a;1
            !b
            c;3;rest
            a;4
            d;13
            e;5
            """;

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void accountsForEachRow(String commit) {
        String scope = Runs.scope();
        String id = Runs.created(scope, "merge", commit);
        assertEquals("waiting", Runs.read(id).getString("phase"));

        Runs.send(id, FILE).then().statusCode(202).body("sha256", equalTo(Sha256.of(FILE)));
        JsonPath run = Runs.awaitEnd(id);

        assertEquals("completed", run.getString("phase"));
        assertEquals(
                Map.of("read", 6, "created", 3, "changed", 0, "unchanged", 0, "rejected", 3, "removed", 0, "staged", 0),
                run.getMap("rows"));
        assertEquals(Map.of("received", FILE.length(), "read", FILE.length()), run.getMap("bytes"));
        assertEquals(4, run.getInt("rejections"));
        assertEquals(3, Runs.figures(scope));
        given().get(run.getString("links.rejections"))
                .then()
                .body("items.rule.sort()", contains("bad-line", "bad-rest", "duplicate-key", "unlucky"))
                .body("items.number", contains(1, 2, 3, 4));
    }

    @Test
    void tellsWhereAndWhyARowIsRejected() {
        JsonPath run = Runs.finished(Runs.scope(), "merge", "partial", FILE);
        String rejections = run.getString("links.rejections");

        given().queryParam("rule", "duplicate-key")
                .get(rejections)
                .then()
                .body("items", hasSize(1))
                .body("items[0].row", equalTo(4))
                .body("items[0].line", equalTo(4))
                .body("items[0].whole", equalTo(true))
                .body("items[0].detail", containsString("line 1"))
                .body("items[0].text", equalTo("a"));
        given().accept("text/csv")
                .queryParam("sort", "-number")
                .get(rejections)
                .then()
                .body(equalTo(
                        """
                        number,row,line,column,whole,rule,detail,text
                        4,5,5,1,true,unlucky,The line breaks a rule of the test.,13
                        3,4,4,1,true,duplicate-key,"The file has this key already on line 1, and each once only: the first one counts.",a
                        2,3,3,1,false,bad-rest,The line breaks a rule of the test.,rest
                        1,2,2,1,true,bad-line,The line breaks a rule of the test.,!b
                        """
                                .replace("\n", "\r\n")));
        given().queryParam("rule", "Bad Rule").get(rejections).then().statusCode(400);
        given().get(Runs.PATH + "/0198c7a0-0000-7000-8000-000000000000/rejections")
                .then()
                .statusCode(404);
    }

    @Test
    void changesWhatDiffersAloneAndNamesTheRunInTheHistory() {
        String scope = Runs.scope();
        Runs.finished(scope, "merge", "atomic", "a;1\nb;2\n");

        JsonPath second = Runs.finished(scope, "merge", "atomic", "a;1\nb;3\nc;4\n");

        assertEquals(
                Map.of("read", 3, "created", 1, "changed", 1, "unchanged", 1, "rejected", 0, "removed", 0, "staged", 0),
                second.getMap("rows"));
        Feeds.awaitRevisions("figure/" + LineFormat.id(scope, "b"), 2);
        given().get("/v1/aid/figures/" + LineFormat.id(scope, "b") + "/history")
                .then()
                .body("items[0].caller", equalTo("import:" + second.getString("id")))
                .body("items", hasSize(2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void removesWhatTheFileHasNotWhereAskedTo(String commit) {
        String scope = Runs.scope();
        Runs.finished(scope, "merge", commit, "a;1\nb;2\nc;3\n");
        assertEquals(3, Runs.figures(scope), "merge keeps");

        JsonPath run = Runs.finished(scope, "replace", commit, "b;2\nd;4\n");

        assertEquals(
                Map.of("read", 2, "created", 1, "changed", 0, "unchanged", 1, "rejected", 0, "removed", 2, "staged", 0),
                run.getMap("rows"));
        assertEquals(2, Runs.figures(scope));
    }

    @Test
    void atomicRunLeavesNothingOfAFileThatBreaksOff() {
        String scope = Runs.scope();

        JsonPath run = Runs.finished(scope, "replace", "atomic", Runs.lines(1, 250) + "#cut\n");

        assertEquals("failed", run.getString("phase"));
        assertEquals("cut", run.getString("failure.rule"));
        assertEquals(251, run.getInt("failure.line"));
        assertEquals("The run failed. Nothing was published, for the run is atomic.", run.getString("summary"));
        assertEquals(
                Map.of(
                        "read",
                        1,
                        "created",
                        0,
                        "changed",
                        0,
                        "unchanged",
                        0,
                        "rejected",
                        1,
                        "removed",
                        0,
                        "staged",
                        250),
                run.getMap("rows"));
        assertEquals(0, Runs.figures(scope));
    }

    @Test
    void partialRunKeepsWhatCameBeforeTheCut() {
        String scope = Runs.scope();

        JsonPath run = Runs.finished(scope, "merge", "partial", Runs.lines(1, 250) + "#cut\nkey-9999;1\n");

        assertEquals("failed", run.getString("phase"));
        assertEquals("The run failed. What was committed before is kept.", run.getString("summary"));
        assertEquals(
                Map.of(
                        "read",
                        251,
                        "created",
                        250,
                        "changed",
                        0,
                        "unchanged",
                        0,
                        "rejected",
                        1,
                        "removed",
                        0,
                        "staged",
                        0),
                run.getMap("rows"));
        assertEquals(250, Runs.figures(scope));
    }

    @Test
    void listsRunsTheNewestFirstByPhaseAndFormat() {
        JsonPath run = Runs.finished(Runs.scope(), "merge", "atomic", "a;1\n");

        given().queryParam("sort", "-createdAt")
                .queryParam("phase", "completed")
                .queryParam("format", LineFormat.NAME)
                .queryParam("fields", "id,phase")
                .get(Runs.PATH)
                .then()
                .statusCode(200)
                .body("items[0].id", equalTo(run.getString("id")))
                .body("items[0].size()", equalTo(2));
        given().queryParam("phase", "done").get(Runs.PATH).then().statusCode(400);
        given().queryParam("format", "none").get(Runs.PATH).then().statusCode(400);
        given().get(Runs.PATH + "/formats").then().body("items.name", hasItem(LineFormat.NAME));
        assertTrue(run.getDouble("rate.rowsPerSecond") > 0);
        assertEquals(run.getString("links.self"), Runs.PATH + "/" + run.getString("id"));
    }

    @Test
    void metricsCountWhatWasImported() {
        Runs.finished(Runs.scope(), "merge", "atomic", FILE);

        Management.get("/metrics")
                .then()
                .body(containsString("entente_import_rows_total{outcome=\"created\""))
                .body(containsString("entente_import_rejections_total"))
                .body(containsString("entente_import_bytes_total"))
                .body(containsString("entente_import_runs{phase=\"running\""));
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        String draft = Runs.draft(Runs.scope(), "merge", "atomic");
        String key = Runs.scope();
        String first = given().header("Authorization", Api.editor())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(draft)
                .post(Runs.PATH)
                .then()
                .statusCode(201)
                .header("Location", notNullValue())
                .extract()
                .path("id");

        given().header("Authorization", Api.editor())
                .header("Idempotency-Key", key)
                .contentType("application/json")
                .body(draft)
                .post(Runs.PATH)
                .then()
                .statusCode(201)
                .header("Location", containsString(Runs.PATH + "/" + first))
                .body("id", equalTo(first));
    }
}

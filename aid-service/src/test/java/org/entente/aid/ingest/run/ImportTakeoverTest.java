package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.chassis.testkit.Gate;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run that is cancelled or taken over in the middle of its file; two groups are committed by then. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportTakeoverTest {

    @Inject
    Tables tables;

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void staleWorkerCommitsNothingAndTheNextDoublesNothing(String commit) {
        String scope = Runs.scope();
        String gate = Runs.scope();
        String content = "!bad\n" + Runs.lines(1, 450) + "key-1;7\n#gate " + gate + "\n" + Runs.lines(451, 900);
        String id = Runs.started(scope, "merge", commit, content);
        Gate.of(gate).awaitReached();
        int committed = found(id);

        tables.set("token = token + 1, lease_until = now() + interval '1 hour'", id);
        Gate.of(gate).open();
        awaitLetGo();
        assertEquals(committed, found(id), "the stale worker committed nothing");
        tables.set("lease_until = now()", id);
        JsonPath run = Runs.awaitEnd(id);

        assertEquals("completed", run.getString("phase"));
        assertEquals(900, run.getInt("rows.created"));
        assertEquals(2, run.getInt("rows.rejected"));
        assertEquals(902, run.getInt("rows.read"));
        assertEquals(2, run.getInt("rejections"));
        assertEquals(
                List.of("bad-line", "duplicate-key"),
                given().get(run.getString("links.rejections")).jsonPath().getList("items.rule"));
        assertEquals(900, Runs.figures(scope));
        given().get("/v1/aid/figures/" + LineFormat.id(scope, "key-1")).then().body("revision", equalTo(1));
    }

    @Test
    void cancelledAtomicRunLeavesNothing() {
        String scope = Runs.scope();
        String id = heldRun(scope, "atomic");

        Runs.cancel(id)
                .then()
                .statusCode(200)
                .body("phase", equalTo("cancelled"))
                .body("summary", equalTo("The run was cancelled. Nothing was published, for the run is atomic."));
        Gate.of(scope).open();
        awaitLetGo();

        JsonPath run = Runs.read(id);
        assertEquals("cancelled", run.getString("phase"));
        assertEquals(0, run.getInt("rows.read"));
        assertEquals(400, run.getInt("rows.staged"));
        assertEquals(0, Runs.figures(scope));
    }

    @Test
    void cancelledPartialRunKeepsWhatWasCommitted() {
        String scope = Runs.scope();
        String id = heldRun(scope, "partial");

        Runs.cancel(id).then().body("summary", equalTo("The run was cancelled. What was committed before is kept."));
        Gate.of(scope).open();
        awaitLetGo();

        assertEquals(400, Runs.read(id).getInt("rows.created"));
        assertEquals(400, Runs.figures(scope));
    }

    @Test
    void waitingRunCanBeCancelledAndTakesNoContentThen() {
        String id = Runs.created(Runs.scope(), "merge", "partial");

        Runs.cancel(id).then().statusCode(200);

        Runs.send(id, "a;1\n").then().statusCode(409);
    }

    private String heldRun(String scope, String commit) {
        String id = Runs.started(
                scope, "replace", commit, Runs.lines(1, 450) + "#gate " + scope + "\n" + Runs.lines(451, 900));
        Gate.of(scope).awaitReached();
        assertTrue(found(id) >= 400, "groups were committed");
        return id;
    }

    /** The worker is free again when it completes another run. */
    private static void awaitLetGo() {
        Runs.finished(Runs.scope(), "merge", "atomic", "a;1\n");
    }

    private int found(String id) {
        return tables.count("select found from import_run where id = ?", id);
    }
}

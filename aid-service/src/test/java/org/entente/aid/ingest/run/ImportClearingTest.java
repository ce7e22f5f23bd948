package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImportClearingTest {

    @Inject
    Tables tables;

    @Test
    void contentOfAFinishedRunIsDropped() {
        String id = Runs.finished(Runs.scope(), "merge", "atomic", "!bad\n" + Runs.lines(1, 10))
                .getString("id");

        for (String table : List.of("import_part", "import_row", "import_key")) {
            await().until(() -> tables.count("select count(*) from " + table + " where run_id = ?", id) == 0);
        }
        assertEquals(1, Runs.read(id).getInt("rejections"));
    }

    @Test
    void runWhoseContentDoesNotComeIsCancelled() {
        String id = Runs.created(Runs.scope(), "merge", "atomic");

        tables.set("created_at = now() - interval '25 hours'", id);

        assertEquals(
                "The run waited for its content, which did not come.",
                Runs.awaitEnd(id).getString("summary"));
    }

    @Test
    void finishedRunIsForgottenAfterItsTime() {
        String id = Runs.finished(Runs.scope(), "merge", "atomic", "!bad\n").getString("id");

        tables.set("finished_at = now() - interval '91 days'", id);

        await().until(() -> given().get(Runs.PATH + "/" + id).statusCode() == 404);
    }
}

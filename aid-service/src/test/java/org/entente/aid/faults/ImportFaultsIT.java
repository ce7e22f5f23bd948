package org.entente.aid.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import java.time.Duration;
import org.entente.chassis.testkit.ImportFaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of two replicas the one that works on an import is killed, or frozen until the other one has taken the import over. */
class ImportFaultsIT {

    private static final int ACTIVITIES = 1200;
    private static final int BEFORE_THE_FAULT = 250;

    private static ImportFaults faults;

    @BeforeAll
    static void start() {
        faults = new ImportFaults("aid");
    }

    @AfterAll
    static void stop() {
        faults.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void killedWorkersRunGoesOnElsewhereAndDoublesNothing(String commit) throws SQLException {
        String run = start("killed-" + commit, commit);

        JsonNode end = faults.killed(run, "/rows/read", BEFORE_THE_FAULT);

        assertComplete(end, "killed-" + commit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void stoppedWorkerGivesItsRunBackLongBeforeItsLeaseIsOver(String commit) throws SQLException {
        String run = start("stopped-" + commit, commit);

        JsonNode end = faults.stopped(run, "/rows/read", BEFORE_THE_FAULT, Duration.ofSeconds(5));

        assertComplete(end, "stopped-" + commit);
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void workerThatWasFrozenPastItsLeaseCommitsNothing(String commit) throws SQLException {
        String run = start("frozen-" + commit, commit);

        JsonNode end = faults.frozen(run, "/rows/read", BEFORE_THE_FAULT);

        assertComplete(end, "frozen-" + commit);
    }

    private static String start(String name, String commit) {
        return faults.start(
                "{\"format\":\"%s\",\"commit\":\"%s\"}".formatted(ImportFile.FORMAT, commit),
                ImportFile.of(name, ACTIVITIES));
    }

    private static void assertComplete(JsonNode end, String name) throws SQLException {
        assertEquals("completed", end.get("phase").asText(), end.toString());
        assertEquals(ACTIVITIES, end.at("/rows/created").asInt(), end.toString());
        assertEquals(ACTIVITIES, end.at("/rows/read").asInt(), end.toString());
        assertEquals(ACTIVITIES, end.get("rejections").asInt(), end.toString());
        assertEquals(end.at("/bytes/received"), end.at("/bytes/read"));
        String caller = "caller = 'import:" + end.get("id").asText() + "'";
        faults.awaitRelayed();
        assertEquals(ACTIVITIES, faults.count("select count(*) from change where " + caller), "changes");
        assertEquals(
                ACTIVITIES, faults.count("select count(distinct record_id) from change where " + caller), "records");
        assertEquals(
                ACTIVITIES,
                faults.count("select count(*) from activity where iati_identifier like 'XM-FAULTS-" + name + "-%'"),
                "activities");
        assertEquals(
                ACTIVITIES,
                faults.count("select count(distinct view::json ->> 'row') from import_rejection where run_id = '"
                        + end.get("id").asText() + "'"),
                "rejected parts");
    }
}

package org.entente.trade.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.SQLException;
import org.entente.chassis.testkit.ImportFaults;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Of two replicas the one that works on an import of flows is killed, or frozen until the other one has taken the import
 * over: while it stages the file, and while it publishes one dataset after the other.
 */
class TradeImportFaultsIT {

    private static ImportFaults faults;

    @BeforeAll
    static void start() {
        faults = new ImportFaults("trade");
    }

    @AfterAll
    static void stop() {
        faults.close();
    }

    @ParameterizedTest
    @CsvSource({"atomic, /rows/staged", "partial, /rows/staged", "partial, /rows/created"})
    void killedWorkersRunGoesOnElsewhereAndDoublesNothing(String commit, String count) throws SQLException {
        String source = "killed " + commit + count;
        String run = start(source, commit);

        JsonNode end = faults.killed(run, count, 1);

        assertComplete(end, source);
    }

    @ParameterizedTest
    @CsvSource({"atomic, /rows/staged", "partial, /rows/staged", "partial, /rows/created"})
    void workerThatWasFrozenPastItsLeaseCommitsNothing(String commit, String count) throws SQLException {
        String source = "frozen " + commit + count;
        String run = start(source, commit);

        JsonNode end = faults.frozen(run, count, 1);

        assertComplete(end, source);
    }

    private static String start(String source, String commit) {
        return faults.start(
                """
                {"format":"comtrade","commit":"%s","parameters":{"sourceName":"%s"}}"""
                        .formatted(commit, source),
                ComtradeFile.text());
    }

    private static void assertComplete(JsonNode end, String source) throws SQLException {
        int rejected = 2 * ComtradeFile.DATASETS;
        assertEquals("completed", end.get("phase").asText(), end.toString());
        assertEquals(ComtradeFile.FLOWS, end.at("/rows/created").asInt(), end.toString());
        assertEquals(rejected, end.at("/rows/rejected").asInt(), end.toString());
        assertEquals(ComtradeFile.FLOWS + rejected, end.at("/rows/read").asInt(), end.toString());
        assertEquals(rejected, end.get("rejections").asInt(), end.toString());
        String run = end.get("id").asText();
        faults.awaitRelayed();
        String changes = "from change where caller = 'import:" + run + "'";
        assertEquals(ComtradeFile.DATASETS, faults.count("select count(*) " + changes), "changes");
        assertEquals(ComtradeFile.DATASETS, faults.count("select count(distinct record_id) " + changes), "records");
        assertEquals(
                ComtradeFile.FLOWS,
                faults.count("select count(*) from dataset d join flow f on f.dataset_id = d.id where d.revision = 1"
                        + " and d.source_name = '" + source + "'"),
                "flows");
        assertEquals(0, faults.count("select count(*) from flow_past"), "revised flows");
        assertEquals(
                rejected,
                faults.count("select count(distinct view::json ->> 'row') from import_rejection where run_id = '" + run
                        + "'"),
                "rejected rows");
    }
}

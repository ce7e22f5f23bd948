package org.entente.trade.ingest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an import of flows does with files that lack something, have something twice, or break off. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FlowImportLifeTest {

    private static final String FILE =
            """
            THA 2010 import USA 61 1
            THA 2010 import CHN 61 2
            THA 2010 import CHN 62 3
            THA 2011 import CHN 61 4
            """;

    @Test
    void extractOfOneCommodityRemovesNothing() {
        String source = Runs.source();
        Runs.merged(source, FILE);

        JsonPath run = Runs.merged(source, "THA 2010 import CHN 62 3.5\n");

        assertEquals(Runs.rows(0, 1, 0, 0, 0), run.getMap("rows"));
        assertEquals(
                List.of("import CHN 61 2", "import CHN 62 3.5", "import USA 61 1"),
                Runs.flows(Runs.dataset(source, "THA", "2010")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void replacementRemovesWhatTheFileHasNotFromItsDatasetsAlone(String commit) {
        String source = Runs.source();
        Runs.merged(source, FILE);

        JsonPath run = Runs.finished(source, "replace", commit, "THA 2010 import CHN 61 2\nTHA 2010 import CHN 61 9\n");

        assertEquals(Runs.rows(0, 0, 1, 1, 2), run.getMap("rows"));
        assertEquals(
                "All of the content was read, and what it does not have any more was removed.",
                run.getString("summary"));
        assertEquals(List.of("import CHN 61 2"), Runs.flows(Runs.dataset(source, "THA", "2010")));
        assertEquals(List.of("import CHN 61 4"), Runs.flows(Runs.dataset(source, "THA", "2011")));
        given().get("/v1/trade/datasets/" + Runs.dataset(source, "THA", "2010"))
                .then()
                .body("lastDelta.values()", contains(2, 0, 0, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void replacementWithARejectedRowRemovesNothing(String commit) {
        String source = Runs.source();
        Runs.merged(source, FILE);

        JsonPath run =
                Runs.finished(source, "replace", commit, "THA 2010 import CHN 61 2\n!THA 2010 import USA 61 x\n");

        assertEquals(Runs.rows(0, 0, 1, 1, 0), run.getMap("rows"));
        assertEquals(
                "All of the content was read. Nothing was removed, for a row was rejected, and what it tells of may be"
                        + " what seems to be missing.",
                run.getString("summary"));
        assertEquals(3, Runs.flows(Runs.dataset(source, "THA", "2010")).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void firstOfTwoRowsWithAKeyCounts(String commit) {
        String source = Runs.source();

        JsonPath run = Runs.finished(
                source, "merge", commit, FILE + "!bad\nTHA 2010 import CHN 61 9\nTHA 2010 import CHN 61 8\n");

        assertEquals(Runs.rows(4, 0, 0, 3, 0), run.getMap("rows"));
        assertEquals(3, run.getInt("rejections"));
        given().get(run.getString("links.rejections"))
                .then()
                .body("items.line", contains(5, 6, 7))
                .body("items.rule", contains("bad-line", "duplicate-key", "duplicate-key"))
                .body("items[2].detail", containsString("already on line 2"))
                .body("items[2].text", containsString("import 61 CHN WLD C00 0"));
        assertEquals(
                List.of("import CHN 61 2", "import CHN 62 3", "import USA 61 1"),
                Runs.flows(Runs.dataset(source, "THA", "2010")));
    }

    @Test
    void atomicRunLeavesNothingOfAFileThatBreaksOff() {
        String source = Runs.source();

        JsonPath run = Runs.finished(source, "merge", "atomic", FILE + "#cut\n");

        assertEquals("failed", run.getString("phase"));
        assertEquals("The run failed. Nothing was published, for the run is atomic.", run.getString("summary"));
        assertEquals(Runs.rows(0, 0, 0, 1, 0, 4), run.getMap("rows"));
        assertEquals(List.of(), Runs.datasets(source).getList("items"));
    }

    @Test
    void partialRunKeepsWhatCameBeforeTheCutAndRemovesNothing() {
        String source = Runs.source();
        Runs.merged(source, FILE);

        JsonPath run = Runs.finished(
                source, "replace", "partial", "THA 2010 import USA 61 5\nTHA 2012 import CHN 61 6\n#cut\n");

        assertEquals("failed", run.getString("phase"));
        assertEquals("cut", run.getString("failure.rule"));
        assertEquals("The run failed. What was committed before is kept.", run.getString("summary"));
        assertEquals(Runs.rows(1, 1, 0, 1, 0), run.getMap("rows"));
        assertEquals(
                List.of("import CHN 61 2", "import CHN 62 3", "import USA 61 5"),
                Runs.flows(Runs.dataset(source, "THA", "2010")));
        assertEquals(List.of("import CHN 61 6"), Runs.flows(Runs.dataset(source, "THA", "2012")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void hundredsOfDatasetsAreWrittenByOneRun(String commit) {
        String source = Runs.source();
        String content = IntStream.range(0, 600)
                .mapToObj(i -> "THA %d-%02d import CHN 61 %d\n".formatted(1950 + i / 12, 1 + i % 12, i))
                .collect(Collectors.joining());

        JsonPath run = Runs.finished(source, "merge", commit, content);

        assertEquals(Runs.rows(600, 0, 0, 0, 0), run.getMap("rows"));
        assertEquals(600, (int) given().queryParam("source", source)
                .queryParam("count", true)
                .get("/v1/trade/datasets")
                .path("total"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"atomic", "partial"})
    void fileOfSeveralStoredPartsIsReadWhole(String commit) {
        String source = Runs.source();
        int rows = 50_000;
        String content = IntStream.range(0, rows)
                .mapToObj(i -> "THA 2010 import CHN %06d %d\n".formatted(i, i))
                .collect(Collectors.joining());

        JsonPath run = Runs.finished(source, "merge", commit, content);

        assertEquals(Runs.rows(rows, 0, 0, 0, 0), run.getMap("rows"));
        assertEquals(content.length(), run.getInt("bytes.read"));
        String dataset = Runs.dataset(source, "THA", "2010");
        assertEquals(
                List.of("49999"),
                given().queryParam("dataset", dataset)
                        .queryParam("commodity", "049999")
                        .get("/v1/trade/flows")
                        .jsonPath()
                        .getList("items.value", String.class));
    }
}

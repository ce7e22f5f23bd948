package org.entente.trade.ingest;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of UN Comtrade, from upload to flows. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@EnabledIf("org.entente.trade.testkit.SharedData#atHand")
class RealFlowImportTest {

    private static final Map<String, String> DIRECTIONS =
            Map.of("M", "import", "X", "export", "RM", "reImport", "RX", "reExport");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comtradr_usa_imports_2018-2022.csv",
                "comtradr_china_exports_2012-2022.csv",
                "comtradr_thailand_shrimp_2007-2011.csv"
            })
    void sumsOfFlowsAreThoseOfTheFile(String name) throws IOException {
        String file = "trade/comtrade/" + name;
        String source = Runs.source();
        Map<String, BigDecimal> expected = new TreeMap<>();
        List<Map<String, String>> all = SharedData.rows(file);
        List<Map<String, String>> rows =
                all.stream().filter(row -> !isImportFromItself(row)).toList();
        int rejected = all.size() - rows.size();
        for (Map<String, String> row : rows) {
            add(
                    expected,
                    row.get("period") + " " + DIRECTIONS.get(row.get("flowCode")),
                    new BigDecimal(row.get("primaryValue")));
        }

        JsonPath first = run("comtrade", source, file, "");
        JsonPath second = run("comtrade", source, file, "");

        assertEquals(Runs.rows(rows.size(), 0, 0, rejected, 0), first.getMap("rows"));
        assertEquals(Runs.rows(0, 0, rows.size(), rejected, 0), second.getMap("rows"));
        assertEquals(expected, imported(source));
    }

    /** Hawaii, which TRADHIST tells apart from 1884 to 1947, has no code of ours. */
    @ParameterizedTest
    @CsvSource({
        "comtrade, trade/comtrade/comtrade_api_v1_response.json, '', 4, 0",
        "comtrade, trade/comtrade/comtrade_legacy_2017_total.csv, '', 288, 0",
        "tradhist, trade/tradhist/tradeflow_xx.csv, ',\"currency\":\"GBP\"', 69853, 40"
    })
    void everyRowOfAFileIsAccountedFor(String format, String file, String more, int taken, int rejected)
            throws IOException {
        String source = Runs.source();

        JsonPath first = run(format, source, file, more);
        JsonPath second = run(format, source, file, more);

        assertEquals(Runs.rows(taken, 0, 0, rejected, 0), first.getMap("rows"));
        assertEquals(Runs.rows(0, 0, taken, rejected, 0), second.getMap("rows"));
        Set<Integer> revisions = Set.copyOf(Runs.datasets(source).<Integer>getList("items.revision"));
        assertEquals(Set.of(1), revisions);
    }

    /** Statistics tell goods that come home as imports from oneself too; those are the re-imports once more. */
    private static boolean isImportFromItself(Map<String, String> row) {
        return row.get("reporterCode").equals(row.get("partnerCode"))
                && row.get("flowCode").equals("M");
    }

    private static JsonPath run(String format, String source, String file, String more) throws IOException {
        String id = Api.editor()
                .body("""
                        {"format":"%s","parameters":{"sourceName":"%s"%s}}"""
                        .formatted(format, source, more))
                .post(Runs.PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.editor()
                .contentType("text/csv")
                .body(SharedData.bytes(file))
                .put(Runs.PATH + "/" + id + "/content")
                .then()
                .statusCode(202);
        return Runs.awaitEnd(id);
    }

    private static Map<String, BigDecimal> imported(String source) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        given().accept("application/x-ndjson")
                .queryParam("source", source)
                .get(Api.FLOWS)
                .asString()
                .lines()
                .forEach(line -> {
                    JsonNode flow = Json.tree(line);
                    add(
                            sums,
                            flow.get("period").asText() + " "
                                    + flow.get("direction").asText(),
                            new BigDecimal(flow.get("value").asText()));
                });
        return sums;
    }

    private static void add(Map<String, BigDecimal> sums, String key, BigDecimal value) {
        sums.merge(
                key, value.stripTrailingZeros(), (one, other) -> one.add(other).stripTrailingZeros());
    }
}

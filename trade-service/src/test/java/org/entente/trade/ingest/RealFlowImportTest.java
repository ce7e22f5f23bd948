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
import java.util.TreeMap;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.Api;
import org.entente.trade.testkit.SharedData;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of UN Comtrade, from upload to flows. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@EnabledIf("org.entente.trade.testkit.SharedData#atHand")
class RealFlowImportTest {

    private static final Map<String, String> DIRECTIONS =
            Map.of("M", "import", "X", "export", "RM", "reImport", "RX", "reExport");

    @ParameterizedTest
    @ValueSource(strings = {"comtradr_usa_imports_2018-2022.csv", "comtradr_china_exports_2012-2022.csv"})
    void sumsOfFlowsAreThoseOfTheFile(String name) throws IOException {
        String file = "trade/comtrade/" + name;
        String source = Runs.source();
        Map<String, BigDecimal> expected = new TreeMap<>();
        List<Map<String, String>> rows = SharedData.rows(file);
        for (Map<String, String> row : rows) {
            add(
                    expected,
                    row.get("period") + " " + DIRECTIONS.get(row.get("flowCode")),
                    new BigDecimal(row.get("primaryValue")));
        }

        JsonPath first = run(source, file);
        JsonPath second = run(source, file);

        assertEquals(Runs.rows(rows.size(), 0, 0, 0, 0), first.getMap("rows"));
        assertEquals(Runs.rows(0, 0, rows.size(), 0, 0), second.getMap("rows"));
        assertEquals(expected, imported(source));
    }

    private static JsonPath run(String source, String file) throws IOException {
        String id = Api.editor()
                .body("""
                        {"format":"comtrade","parameters":{"sourceName":"%s"}}"""
                        .formatted(source))
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

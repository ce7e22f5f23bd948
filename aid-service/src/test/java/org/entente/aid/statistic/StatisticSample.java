package org.entente.aid.statistic;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import java.util.UUID;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;

/** Builds a statistic as a client writes it; each is of a recipient of its own. */
public final class StatisticSample {

    public static final String STATISTICS = "/v1/aid/statistics";

    private final UUID source = UUID.randomUUID();
    private final ObjectNode body = Json.MAPPER.createObjectNode();

    private StatisticSample(String publication, String recipient) {
        body.put("publication", publication);
        body.set("recipient", Json.tree(recipient));
        body.putArray("values");
        body.putArray("citations").add(Json.tree(Sample.citation(source)));
    }

    /** What the United States gave to a country. */
    public static StatisticSample us(String country) {
        return new StatisticSample(
                "us-foreign-assistance",
                "{\"code\":\"%s\",\"name\":\"%s\",\"kind\":\"country\",\"publishedCode\":\"%s\"}"
                        .formatted(country, country, country));
    }

    /** @param recipient as JSON */
    public static StatisticSample of(String publication, String recipient) {
        return new StatisticSample(publication, recipient);
    }

    /** An amount of a fiscal year in current dollars. */
    public StatisticSample fiscal(String type, String year, String amount) {
        return value(
                """
                {"donor":"USA","donorName":"United States","fiscalYear":"%s","period":"%s","transactionType":"%s",\
                "amount":%s,"currency":"USD","priceBasis":"current"}"""
                        .formatted(year, new FiscalYear(year).period(), type, amount));
    }

    /** @param json without its source */
    public StatisticSample value(String json) {
        ObjectNode value = (ObjectNode) Json.tree(json);
        body.withArray("values").add(value.put("sourceId", source.toString()));
        return this;
    }

    public Response create() {
        return given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body(Json.write(body))
                .post(STATISTICS);
    }

    /** Creates what must be right, and returns its id. */
    public String created() {
        return create().then().statusCode(201).extract().path("id");
    }

    /** Takes away what other tests' sums would count. */
    public static void delete(String id) {
        String path = STATISTICS + "/" + id;
        given().header("Authorization", Api.editor())
                .header("If-Match", given().get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }
}

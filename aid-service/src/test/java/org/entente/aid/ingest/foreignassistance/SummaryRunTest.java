package org.entente.aid.ingest.foreignassistance;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.Set;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** A country summary through a run. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SummaryRunTest {

    private static final String IMPORTS = "/v1/aid/imports";
    private static final String HEAD =
            "Country Code,Country Name,Region ID,Region Name,Income Group Acronym,Income Group Name,Transaction Type ID,"
                    + "Transaction Type Name,Fiscal Year,current_amount,constant_amount\n";
    private static final String ROW =
            "MCO,Monaco of the run,1,East Asia and Oceania,LMIC,Lower Middle Income Country,2,"
                    + "Obligations,%s,%s,7\n";

    private static JsonPath run(String title, String content) {
        String draft =
                """
                {"format":"us-foreign-assistance-country-summary","mode":"merge","commit":"atomic",\
                "source":{"title":"%s","publisher":"A publisher","published":"2024-03"},"parameters":{"baseYear":"2021"}}"""
                        .formatted(title);
        String id = given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body(draft)
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", Api.editor())
                .contentType("text/csv")
                .body(content)
                .put(IMPORTS + "/" + id + "/content")
                .then()
                .statusCode(202);
        return await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get(IMPORTS + "/" + id).jsonPath(), run -> Set.of("completed", "failed")
                        .contains(run.getString("phase")));
    }

    @Test
    void accountsForEachRowAndCitesTheEditionThatAnAmountCameWith() {
        String first = HEAD + ROW.formatted("2081", "5") + ROW.formatted("19766", "5") + ROW.formatted("2081", "6");
        JsonPath run = run("First edition", first);
        assertEquals("completed", run.getString("phase"));
        given().get(IMPORTS + "/" + run.getString("id") + "/rejections")
                .then()
                .body("items.rule", contains("not-a-fiscal-year", "duplicate-key"))
                .body("items.line", contains(3, 4));

        run("Second edition", HEAD + ROW.formatted("2081", "5") + ROW.formatted("2082", "-6"));
        given().get("/v1/aid/statistics?publication=us-foreign-assistance&recipientCode=MCO")
                .then()
                .body(
                        "items[0].values.findAll { it.fiscalYear == '2081' }.baseYear.findAll { it != null }",
                        contains(2021))
                .body("items[0].citations.title", contains("First edition", "Second edition"))
                .body("items[0].revision", equalTo(2));
    }
}

package org.entente.aid.aggregate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class RefusedSumsTest {

    @Test
    void severalMeasuresAreNeverAdded() {
        assertRefused(
                "measure=commitments,disbursements&by=year",
                "measure",
                "The measures commitments, disbursements are of different things, and money that is promised, paid and"
                        + " received would be counted again and again: ask for each alone.",
                "?by=year&measure=commitments",
                "?by=year&measure=disbursements");
        assertRefused(
                "measure=originalBudgets&measure=revisedBudgets",
                "measure",
                "The measures originalBudgets, revisedBudgets are of different things, and money that is promised, paid and"
                        + " received would be counted again and again: ask for each alone.",
                "?measure=originalBudgets",
                "?measure=revisedBudgets");
    }

    @Test
    void twoWaysOfTellingTheSamePartsAreNotCombined() {
        assertRefused(
                "measure=commitments&by=sector,year,sectorCategory",
                "by",
                "sector and sectorCategory are two ways of telling the same parts of the money: ask for one of them.",
                "?by=sector,year&measure=commitments",
                "?by=year,sectorCategory&measure=commitments");
        assertRefused(
                "measure=commitments&by=recipient&by=region",
                "by",
                "recipient and region are two ways of telling the same parts of the money: ask for one of them.",
                "?by=recipient&measure=commitments",
                "?by=region&measure=commitments");
    }

    @Test
    void plansAreNotAskedForWhatOnlyTransactionsTell() {
        assertRefused(
                "measure=budgets&by=year,flowType",
                "by",
                "budgets are plans of activities, and only transactions tell their flowType: leave it out, or ask for a"
                        + " measure of transactions.",
                "?by=year&measure=budgets",
                "?by=year,flowType&measure=commitments");
        assertRefused(
                "measure=plannedDisbursements&tiedStatus=5",
                "tiedStatus",
                "plannedDisbursements are plans of activities, and only transactions tell their tiedStatus: leave it out,"
                        + " or ask for a measure of transactions.",
                "?measure=plannedDisbursements",
                "?measure=commitments&tiedStatus=5");
    }

    @Test
    void constantPricesNeedAYearAndACurrency() {
        assertRefused(
                "measure=commitments&prices=constant",
                "baseYear",
                "Constant prices are those of one year: name it as baseYear, such as in instead.",
                "?baseYear=2023&measure=commitments&prices=constant");
        assertRefused(
                "measure=commitments&prices=constant&baseYear=2020&currency=asReported",
                "prices",
                "Constant prices are of one currency's economy: ask for them in a currency, or for amounts as they were"
                        + " reported in current prices.",
                "?baseYear=2020&measure=commitments&prices=constant",
                "?currency=asReported&measure=commitments");
    }

    @Test
    void fiscalYearsNeedTheirFirstDay() {
        assertRefused(
                "measure=commitments&by=year&years=fiscal",
                "fiscalYearStart",
                "Fiscal years of different countries start on different days: name the day as fiscalYearStart, such as"
                        + " --10-01 for that of the United States.",
                "?by=year&fiscalYearStart=--10-01&measure=commitments&years=fiscal");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "by=year; measure",
                "measure=grants; measure",
                "measure=commitments&by=month; by",
                "measure=commitments&by=year,donor,recipient,sector,publisher; by",
                "measure=commitments&recipient=XYZ; recipient",
                "measure=commitments&sector=12219; sector",
                "measure=commitments&flowType=11; flowType",
                "measure=commitments&currency=EUX; currency",
                "measure=commitments&currency=TWD&prices=constant&baseYear=2020; currency",
                "measure=commitments&prices=constant&baseYear=2024; baseYear",
                "measure=commitments&baseYear=2020; baseYear",
                "measure=commitments&years=fiscal&fiscalYearStart=--10-01; years",
                "measure=commitments&by=year&fiscalYearStart=--10-01; fiscalYearStart",
                "measure=commitments&by=year&years=fiscal&fiscalYearStart=--02-29; fiscalYearStart",
                "measure=commitments&apportion=days; apportion",
                "measure=budgets&apportion=months; apportion",
                "measure=commitments&hierarchy=one; hierarchy",
                "measure=commitments&humanitarian=yes; humanitarian",
                "measure=commitments&activity=1; activity",
                "measure=commitments&publisher=; publisher",
                "measure=commitments&type=2; type",
                "measure=commitments&from=2021&to=2020; to"
            })
    void refusesWhatItDoesNotKnow(String question, String parameter) {
        given().get(Publisher.AGGREGATES + "?" + question)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(parameter));
    }

    @Test
    void answersNothingWithZeroAndNoRows() {
        given().get(Publisher.AGGREGATES + "?measure=salesOfEquity&by=year&publisher=NOBODY")
                .then()
                .statusCode(200)
                .body("rows.size()", equalTo(0))
                .body("total.value", equalTo(0))
                .body("complete", equalTo(true));
    }

    private static void assertRefused(String question, String parameter, String detail, String... instead) {
        ObjectNode problem = (ObjectNode) Json.tree(given().get(Publisher.AGGREGATES + "?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .extract()
                .asString());
        problem.remove("requestId");
        ObjectNode expected = Json.MAPPER.createObjectNode();
        expected.put("type", "/problems/unlike-things")
                .put("status", 400)
                .put("title", "The question would mix unlike things")
                .put("detail", detail)
                .put("instance", Publisher.AGGREGATES);
        expected.putArray("errors").addObject().put("parameter", parameter).put("detail", detail);
        for (String other : instead) {
            expected.withArray("instead").add(Publisher.AGGREGATES + other);
            given().get(Publisher.AGGREGATES + other).then().statusCode(200);
        }
        assertEquals(expected, problem);
    }
}

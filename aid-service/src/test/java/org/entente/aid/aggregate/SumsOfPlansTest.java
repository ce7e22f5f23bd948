package org.entente.aid.aggregate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumsOfPlansTest {

    private final Publisher publisher = new Publisher();

    @Test
    void aRevisedBudgetTakesThePlaceOfTheOriginalOne() {
        Api.created(budget("original", "2021-01-01", "2021-12-31", "100")
                .add("budgets", json("revised", "2021-01-01", "2021-12-31", "80"))
                .add("budgets", json("original", "2022-01-01", "2022-12-31", "60")));

        JsonNode answer = publisher.answer("measure=budgets&by=year");

        assertEquals("2021 80, 2022 60", Publisher.rows(answer));
        assertEquals("replaced USD 100", Publisher.left(answer, "setApart"));
        assertEquals("true", answer.path("complete").asText());
        assertEquals("2021 100, 2022 60", publisher.rows("measure=originalBudgets&by=year"));
        assertEquals("2021 80", publisher.rows("measure=revisedBudgets&by=year"));
    }

    @Test
    void aRevisedBudgetOfAPartOfThePeriodDoesTooForNothingIsCountedTwice() {
        Api.created(budget("original", "2021-01-01", "2021-12-31", "100")
                .add("budgets", json("revised", "2021-07-01", "2022-06-30", "80")));
        assertEquals("2021 80", publisher.rows("measure=budgets&by=year"));
    }

    @Test
    void aBudgetCountsWhereItStartsUnlessItIsSpreadOverItsDays() {
        Api.created(budget("original", "2020-12-02", "2021-11-30", "364"));
        assertEquals("2020 364", publisher.rows("measure=budgets&by=year"));
        assertEquals("2020 30, 2021 334", publisher.rows("measure=budgets&by=year&apportion=days"));
        assertEquals(
                "31",
                publisher
                        .answer("measure=budgets&apportion=days&from=2021-01&to=2021-01")
                        .at("/total/value")
                        .asText());
        assertEquals(
                "2021 334, 2022 30",
                publisher.rows("measure=budgets&by=year&apportion=days&years=fiscal&fiscalYearStart=--11-01"));
    }

    @Test
    void plannedDisbursementsAreAddedAsBudgetsAre() {
        Api.created(publisher
                .activity()
                .add("plannedDisbursements", planned("1", "2021-01-01", ",\"periodEnd\":\"2021-03-31\"", "5"))
                .add("plannedDisbursements", planned("2", "2021-01-01", ",\"periodEnd\":\"2021-03-31\"", "4"))
                .add(
                        "plannedDisbursements",
                        planned("1", "2022-01-01", ",\"provider\":{\"ref\":\"SE-0\",\"name\":\"Sweden\"}", "3")));
        assertEquals(
                "SE-0|2022 3, " + publisher.ref() + "|2021 4",
                publisher.rows("measure=plannedDisbursements&by=donor,year"));
    }

    @Test
    void splitsABudgetByTheActivitysShares() {
        Api.created(budget("original", "2021-01-01", "2021-12-31", "100")
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":40}"));
        assertEquals("KHM 60, LAO 40", publisher.rows("measure=budgets&by=recipient"));
    }

    private Sample budget(String type, String start, String end, String amount) {
        return publisher.activity().add("budgets", json(type, start, end, amount));
    }

    private static String json(String type, String start, String end, String amount) {
        return "{\"type\":\"%s\",\"periodStart\":\"%s\",\"periodEnd\":\"%s\",\"value\":{\"amount\":%s,\"currency\":\"USD\"}}"
                .formatted(type, start, end, amount);
    }

    private static String planned(String type, String start, String more, String amount) {
        return "{\"type\":\"%s\",\"periodStart\":\"%s\"%s,\"value\":{\"amount\":%s,\"currency\":\"USD\"}}"
                .formatted(type, start, more, amount);
    }
}

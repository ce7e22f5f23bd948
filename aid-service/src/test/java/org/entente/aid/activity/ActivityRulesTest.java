package org.entente.aid.activity;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActivityRulesTest {

    @Test
    void tellsEveryMemberThatIsMissing() {
        Sample nothing = Sample.activity()
                .without("title")
                .without("status")
                .without("citations")
                .add("transactions", "{}")
                .add("budgets", "{}");
        Api.create(nothing)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/title",
                                "/status",
                                "/citations",
                                "/transactions/0/type",
                                "/transactions/0/date",
                                "/transactions/0/value",
                                "/budgets/0/periodStart",
                                "/budgets/0/periodEnd",
                                "/budgets/0/value"));
    }

    @Test
    void refusesCodesThatAreInNoList() {
        Sample sample = Sample.activity()
                .with("status", "\"begun\"")
                .transaction("14", "2020-02-30", "1", "USX", ",\"provider\":\"cow:9999\",\"recipientCountry\":\"KHX\"");
        Api.create(sample)
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/status",
                                "/transactions/0/type",
                                "/transactions/0/date",
                                "/transactions/0/value/currency",
                                "/transactions/0/provider",
                                "/transactions/0/recipientCountry"))
                .body(
                        "errors.find { it.pointer == '/status' }.detail",
                        equalTo("'begun' is not in IATI's code list ActivityStatus; it has pipeline (1),"
                                + " implementation (2), finalisation (3), closed (4), cancelled (5), suspended (6)"));
    }

    @Test
    void refusesAnUnknownSectorWithTheNearestOnes() {
        refuses(
                Sample.activity().sector("11240").sector("12219"),
                "/sectors/1/code",
                "no DAC purpose has the code '12219'; nearest: 12220 (Basic health care)");
        refuses(
                Sample.activity().sector("122"),
                "/sectors/0/code",
                "'122' is no DAC purpose: a purpose of vocabulary 1 has 5 digits");
        refuses(
                Sample.activity().transaction("3", "2020-01-01", "1", "USD", ",\"sector\":\"999\""),
                "/transactions/0/sector",
                "no DAC category has the code '999'");
    }

    @Test
    void acceptsAWithdrawnSectorAndAnyOfThePublishersOwn() {
        Api.created(
                Sample.activity().sector("11321").add("sectors", "{\"vocabulary\":\"99\",\"code\":\"mine-action\"}"));
    }

    @Test
    void refusesSharesOfOneVocabularyThatAreNoWhole() {
        String half = "{\"vocabulary\":\"%s\",\"code\":\"%s\",\"percentage\":%s}";
        refuses(
                Sample.activity()
                        .add("sectors", half.formatted("1", "12220", "60"))
                        .add("sectors", half.formatted("1", "11220", "39.8"))
                        .add("sectors", half.formatted("99", "x", "100")),
                "/sectors",
                "the percentages of the sectors of vocabulary 1 add up to 99.8;"
                        + " they should add up to 100, within 0.1");
        Api.created(Sample.activity()
                .add("sectors", half.formatted("1", "12220", "60"))
                .add("sectors", half.formatted("1", "11220", "39.9"))
                .add("sectors", half.formatted("2", "122", "100")));
    }

    @Test
    void refusesNarrativesThatSaySomethingElse() {
        String other = "[{\"language\":\"fr\",\"text\":\"Autre chose\"}]";
        refuses(
                Sample.activity().with("narratives", "{\"titles\":" + other + "}"),
                "/narratives/titles",
                "none of the narratives is 'Demining of Battambang', which is to be one of them");
        refuses(
                Sample.activity().add("results", "{\"type\":\"output\",\"title\":\"Mines\",\"titles\":" + other + "}"),
                "/results/0/titles",
                "none of the narratives is 'Mines'");
    }

    @Test
    void takesCountriesAndRegionsAsPartsOfOneWhole() {
        Sample country = Sample.activity().add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}");
        Api.created(country.add("recipientRegions", "{\"code\":\"789\",\"percentage\":40}"));
        refuses(
                country.add("recipientRegions", "{\"code\":\"689\",\"percentage\":40}"),
                "/recipientRegions",
                "the percentages of the recipient countries and the regions of vocabulary 1 add up to 140");
        refuses(
                Sample.activity()
                        .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                        .add("recipientCountries", "{\"code\":\"VNM\",\"percentage\":60}"),
                "/recipientCountries",
                "add up to 120");
    }

    @Test
    void refusesABudgetThatEndsBeforeItsStartOrLastsLongerThanAYear() {
        refuses(
                Sample.activity().budget("2020-06-01", "2020-05-31"),
                "/budgets/0/periodEnd",
                "the period ends on 2020-05-31, before it starts on 2020-06-01");
        refuses(
                Sample.activity().budget("2020-01-01", "2020-12-31").budget("2021-01-01", "2022-01-02"),
                "/budgets/1/periodEnd",
                "one that starts on 2021-01-01 ends by 2022-01-01");
    }

    @Test
    void refusesAnEndBeforeItsStart() {
        refuses(
                Sample.activity()
                        .add("activityDates", "{\"type\":\"actualEnd\",\"date\":\"2019-01-01\"}")
                        .add("activityDates", "{\"type\":\"actualStart\",\"date\":\"2020-01-01\"}"),
                "/activityDates",
                "the actualEnd 2019-01-01 lies before the actualStart 2020-01-01");
    }

    @Test
    void refusesAnAmountThatNoColumnHolds() {
        Api.create(Sample.activity().transaction("3", "2020-01-01", "1e25", "USD"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/transactions/0/value/amount"));
    }

    private static void refuses(Sample sample, String pointer, String detail) {
        Api.create(sample)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(detail));
    }
}

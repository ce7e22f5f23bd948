package org.entente.aid.assistance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.aid.statistic.StatisticSample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** Figures as a fact sheet tells them, checked over HTTP. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class FigureCheckTest {

    private static final AtomicInteger DONORS = new AtomicInteger();

    private final String donor = "GIVER-" + DONORS.incrementAndGet();

    /** Checks a figure that is told with {@code members} beside those that each has. */
    private ValidatableResponse checked(String subject, String recipient, String members) {
        String figure = "{\"subject\":\"%s\",\"counterpart\":\"%s\",%s,\"citations\":[%s]}"
                .formatted(subject, recipient, members, Sample.citation(UUID.randomUUID()));
        String id = given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body(figure)
                .post("/v1/aid/figures")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        return given().get("/v1/aid/figures/" + id + "/check").then().statusCode(200);
    }

    private String gift(String quantity, String when) {
        return Api.created(Sample.activity()
                .recipient("KHM")
                .add(
                        "inKind",
                        "{\"what\":\"Doses of a vaccine\",\"quantity\":%s,\"provider\":\"%s\",\"receiver\":\"KHM\"%s}"
                                .formatted(quantity, donor, when)));
    }

    private static String doses(String value) {
        return "\"measure\":\"doses\",\"unit\":\"doses\",\"value\":%s,\"cumulative\":true,\"period\":\"/2022-08-02\""
                .formatted(value);
    }

    @Test
    void dosesAgreeWithWhatWasGivenInKindUpToTheDay() {
        String id = gift("{\"value\":3000000,\"unit\":\"doses\",\"qualifier\":\"atLeast\"}", ",\"when\":\"2021\"");
        checked(donor, "KHM", doses("3500000"))
                .body("verdict", equalTo("consistent"))
                .body("comparisons[0].operands", contains(id + "/inKind/0"))
                .body("comparisons[0].low", equalTo(3_000_000));
    }

    @Test
    void dosesThatAreFewerThanThoseOnRecordAreContradicted() {
        gift("{\"value\":3000000,\"unit\":\"doses\",\"qualifier\":\"atLeast\"}", ",\"when\":\"2021\"");
        checked(donor, "KHM", doses("1000000")).body("verdict", equalTo("contradicted"));
    }

    @Test
    void contributionsWithoutATimeDecideNothing() {
        String id = gift("{\"value\":3000000,\"unit\":\"doses\"}", "");
        checked(donor, "KHM", doses("1000000"))
                .body("verdict", equalTo("notEnoughData"))
                .body("comparisons[0].why", containsString(id + "/inKind/0 was given at a time that is not told"));
    }

    @Test
    void peopleAreCountedInTheirOwnUnit() {
        gift("{\"value\":3500,\"unit\":\"people\",\"qualifier\":\"atLeast\"}", ",\"when\":\"2021\"");
        gift("{\"value\":9,\"unit\":\"doses\"}", ",\"when\":\"2021\"");
        checked(
                        donor,
                        "KHM",
                        "\"measure\":\"participants\",\"unit\":\"people\",\"value\":3500,\"qualifier\":\"atLeast\","
                                + "\"cumulative\":true,\"period\":\"2020/2022\"")
                .body("verdict", equalTo("consistent"))
                .body("comparisons[0].operands", hasSize(1));
    }

    @Test
    void aFiscalYearIsComparedWithTheSameFiscalYearAndNoCalendarYear() {
        String id = StatisticSample.us("SMR")
                .fiscal("Disbursements", "2091", "12000000")
                .fiscal("Obligations", "2091", "99000000")
                .fiscal("Disbursements", "2092", "5000000")
                .created();
        String money =
                "\"measure\":\"assistance\",\"unit\":\"USD\",\"value\":%s,\"roundedTo\":1000000,\"period\":\"%s\"";
        checked("USA", "SMR", money.formatted("12000000", "2090-10/2091-09"))
                .body("comparisons.find { it.verdict == 'consistent' }.operands", contains(id + "/values/1"))
                .body("verdict", equalTo("consistent"));
        checked("USA", "SMR", money.formatted("14000000", "2090-10/2091-09")).body("verdict", equalTo("contradicted"));
        checked("USA", "SMR", money.formatted("12000000", "2091"))
                .body("verdict", equalTo("notEnoughData"))
                .body(
                        "comparisons.why",
                        hasItem(
                                containsString(
                                        "the publication's fiscal year 2091 is 2090-10-01 to 2091-09-30, and the figure is of 2091")));
        checked("USA", "SMR", (money + ",\"cumulative\":true").formatted("17000000", "2090-10/2092-09"))
                .body("comparisons.find { it.operands.size() == 2 }.verdict", equalTo("consistent"));
        StatisticSample.delete(id);
    }
}

package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the five documents say, asked through the gateway of the running platform. */
class SeedAnswersIT {

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
    }

    @Test
    void tiesAreEstablishedIn1960() {
        get("/v1/relations/KHM/USA?on=1960-01-01")
                .body("status", equalTo("established"))
                .body("evidence.when", hasItem("1950-07-11"))
                .body("evidence.citations.flatten().quote", hasItem(containsString("July 11, 1950")));
    }

    @Test
    void tiesAreSeveredIn1966() {
        get("/v1/relations/KHM/USA?on=1966-01-01")
                .body("status", equalTo("severed"))
                .body("evidence.when", hasItem("1965-05-03"))
                .body("evidence.citations.flatten().quote", hasItem(containsString("May 3, 1965")));
    }

    @Test
    void tiesAreInterruptedIn1980AndUnknownWhenThereWasAMissionAlone() {
        get("/v1/relations/KHM/USA?on=1975-04-11").body("status", equalTo("established"));
        get("/v1/relations/KHM/USA?on=1980-01-01")
                .body("status", equalTo("interrupted"))
                .body("since", equalTo("1975-04-12"));
        get("/v1/relations/KHM/USA?on=1992-01-01")
                .body("status", equalTo("unknown"))
                .body("laterEvidence.when", hasItem("1991-11-11"));
    }

    @Test
    void tiesAreEstablishedIn2022AsTheHistorianSaysAndTheArticleThatDiffersIsNamed() {
        get("/v1/relations/KHM/USA?on=2022-08-02")
                .body("status", equalTo("established"))
                .body("since", equalTo("1994-05-17"))
                .body("accounts.status", contains("established", "severed"))
                .body("accounts.followed", contains(true, false))
                .body("accounts.find { it.followed }.publisher", containsString("Office of the Historian"))
                .body("explanation", containsString("they would be severed since 1965-05-03"));
    }

    @Test
    void visitOf2022HasItsMeetingsUnderItWithTheirTopics() {
        String visit = get("/v1/events?actor=KHM&actor=USA&type=visit&from=2022-08-02&to=2022-08-06&match=certainly")
                .body("items", hasSize(1))
                .body("items[0].when", equalTo("2022-08-02/2022-08-06"))
                .body("items[0].status", equalTo("planned"))
                .extract()
                .path("items[0].id");
        get("/v1/events?type=meeting&partOf=" + visit)
                .body("items.size()", greaterThanOrEqualTo(2))
                .body("items.topics.flatten()", hasItem(containsString("ukraine")));
    }

    @Test
    void unitedStatesTakesPositionsOnReamNavalBase() {
        get("/v1/positions?actor=USA&topic=ream-naval-base")
                .body("items.size()", greaterThanOrEqualTo(2))
                .body("items.stance", hasItem("demand"))
                .body("items.citations.flatten().quote", hasItem(containsString("Ream Naval Base")));
    }

    @Test
    void cambodiaIsInTheUnAndNotInAseanIn1998() {
        get("/v1/actors/KHM/memberships?on=1998-01-01")
                .body("items.organisation", hasItem("UN"))
                .body("items.organisation", not(hasItem("ASEAN")));
    }

    @Test
    void aidToHealthIsAtLeast377Million() {
        get("/v1/aid/figures?subject=USA&counterpart=KHM&sector=121")
                .body("items.find { it.value == 377000000 }.qualifier", equalTo("atLeast"))
                .body("items.find { it.value == 377000000 }.period", equalTo("1992/2022-08-02"));
    }

    @Test
    void exportsOf2021ImplyThoseOf2020() {
        get("/v1/trade/figures?subject=KHM&counterpart=USA&measure=exports&kind=level")
                .body("items.value", hasItem(8_700_000_000L))
                .body("items.period", hasItem("2021"));
        get("/v1/trade/figures/implied?subject=KHM&counterpart=USA&measure=exports&period=2020")
                .body("items[0].value", equalTo(6_541_000_000L))
                .body("items[0].rule", equalTo("growth"))
                .body("items[0].operands", hasSize(2));
    }

    @Test
    void ebaWasSuspendedIn2020() {
        String eba = get("/v1/trade/schemes?grantor=EU&beneficiary=KHM")
                .body("items", hasSize(1))
                .body("items[0].code", equalTo("EBA"))
                .extract()
                .path("items[0].id");
        get("/v1/trade/schemes/" + eba + "/status?beneficiary=KHM&on=2021-01-01")
                .body("status", equalTo("suspended"))
                .body("evidence.citations.flatten().quote", hasItem(containsString("suspending")));
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }
}

package org.entente.trade.scheme;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.SCHEMES;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.editor;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeCoverageTest {

    private static final String COVERAGE = "/v1/trade/schemes/coverage?";

    @Test
    void cambodianFootwearWasCoveredUntilThePartThatHasItWasSuspended() {
        String id = create(
                SCHEMES,
                SchemeSample.of("COVER-1", "COVER")
                        .with("partlySuspended", "2020-08-12/..", ",\"hsCodes\":[\"6403\"]")
                        .json());
        String one = "items.find { it.id == '" + id + "' }.";

        given().get(COVERAGE + "beneficiary=KHM&commodity=64&on=2019-06-01")
                .then()
                .statusCode(200)
                .body("beneficiary", equalTo("KHM"))
                .body("commodity", equalTo("64"))
                .body("on", equalTo("2019-06-01"))
                .body(one + "covered", equalTo("yes"))
                .body(one + "legalAct", equalTo("Regulation 978/2012"))
                .body(one + "status.certainty", equalTo("certain"))
                .body(one + "explanation", equalTo("The scope has 64; the status was granted."));
        given().get(COVERAGE + "beneficiary=116&commodity=64&on=2021-06-01")
                .then()
                .body(one + "covered", equalTo("partly"))
                .body(
                        one + "explanation",
                        equalTo("The scope has 64; the status was partlySuspended, for some of 64."));
        given().get(COVERAGE + "beneficiary=KHM&commodity=640391&on=2021-06-01&covered=no")
                .then()
                .body(one + "explanation", startsWith("The scope has 640391; the status was partlySuspended, for"));
        given().get(COVERAGE + "beneficiary=KHM&commodity=6404&on=2021-06-01&covered=yes")
                .then()
                .body("items.id", hasItem(id))
                .body(one + "status.evidence[0].hsCodes", contains("6403"));
        given().get(COVERAGE + "beneficiary=KHM&commodity=61&on=2021-06-01")
                .then()
                .body("items.id", not(hasItem(id)));
        given().get(COVERAGE + "beneficiary=THA&commodity=64&on=2021-06-01")
                .then()
                .body("items.id", not(hasItem(id)));
    }

    @Test
    void scopeWithoutCodesIsUnknownAndNoEmptyAnswer() {
        String id = create(
                SCHEMES,
                SchemeSample.of("COVER-2", "COVER")
                        .scope("\"description\":\"All but arms\"")
                        .json());

        given().get(COVERAGE + "beneficiary=KHM&commodity=93&on=2021-06-01&covered=unknown")
                .then()
                .body("items.id", hasItems(id))
                .body(
                        "items.find { it.id == '" + id + "' }.explanation",
                        equalTo("The record names no codes of the goods in the scope; the status was granted."));
    }

    @Test
    void refusesQuestionsThatAreIncompleteOrUnknown() {
        refused(
                "commodity=64&on=2021-06-01",
                "beneficiary",
                "Goods of a country are covered on a day: send beneficiary, commodity and on.");
        refused(
                "beneficiary=KHM&commodity=6411&on=2021-06-01",
                "commodity",
                "'6411' is in no revision of the Harmonized System; nearest: 6406 (Footwear; parts of footwear; removable"
                        + " in-soles, heel cushions and similar articles; gaiters, le.g.ings and similar articles, and"
                        + " parts thereof), 6405 (Footwear; other footwear n.e.c. in chapter 64), 6404 (Footwear; with"
                        + " outer soles of rubber, plastics, leather or composition leather and uppers of textile"
                        + " materials).");
        refused(
                "beneficiary=KHM&commodity=shoes&on=2021-06-01",
                "commodity",
                "'shoes' is no code of the Harmonized System: it has 2, 4 or 6 digits, such as 64.");
        refused(
                "beneficiary=KHM&commodity=64&on=2021-06-01&covered=maybe",
                "covered",
                "'maybe' is not known here: it is one of yes, partly, no, unknown.");
    }

    @Test
    void refusesCodesThatAreNoneOrNotInTheScope() {
        editor().body(SchemeSample.of("COVER-3", "COVER")
                        .scope("\"hsRevision\":\"H6\",\"hsCodes\":[\"64\",\"6499\"]")
                        .with("suspended", "2020", ",\"hsCodes\":[\"64\"]")
                        .with("partlySuspended", "2021", ",\"hsCodes\":[\"61\"]")
                        .json())
                .post("/v1/trade/schemes")
                .then()
                .statusCode(400)
                .body("title", equalTo("The body is not valid"))
                .body(
                        "errors.pointer",
                        contains(
                                "/scope/hsCodes/1",
                                "/beneficiaries/0/statuses/1/hsCodes",
                                "/beneficiaries/0/statuses/2/hsCodes/0"))
                .body("errors[0].detail", startsWith("'6499' is not in H6 of the Harmonized System; nearest: "))
                .body(
                        "errors[1].detail",
                        equalTo("only a status partlySuspended has goods of its own: all others are those of the"
                                + " scope"))
                .body("errors[2].detail", equalTo("61 is not in the scope, and cannot be suspended from it"));
        editor().body(SchemeSample.of("COVER-3", "COVER")
                        .scope("\"hsRevision\":\"S3\",\"hsCodes\":[\"64\"]")
                        .json())
                .post("/v1/trade/schemes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/scope/hsRevision"))
                .body("errors[0].detail", equalTo("S3 is no revision of the Harmonized System: it is one of H0 to H6"));
    }

    private static void refused(String query, String parameter, String detail) {
        given().get(COVERAGE + query)
                .then()
                .statusCode(400)
                .body("title", equalTo("A parameter is not valid"))
                .body("detail", equalTo(detail))
                .body("errors.parameter", contains(parameter));
    }
}

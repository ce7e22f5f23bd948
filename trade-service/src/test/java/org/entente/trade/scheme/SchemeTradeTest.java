package org.entente.trade.scheme;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.SCHEMES;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.FlowSample.export;
import static org.entente.trade.testkit.FlowSample.imports;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SchemeTradeTest {

    @Test
    void tellsBothSidesOfEachYearApartBesideItsStatuses() {
        String source = "scheme both sides";
        String imported = dataset(
                DatasetSample.of("EU", "2019", source),
                imports("KHM", "64", "1000"),
                imports("KHM", "6403", "400"),
                imports("KHM", "61", "9000"),
                imports("WLD", "64", "50000"));
        dataset(DatasetSample.of("KHM", "2019", source), export("EU", "64", "900.5"));
        dataset(DatasetSample.of("EU", "2021", source), imports("WLD", "64", "60000"));
        String id = create(
                SCHEMES,
                SchemeSample.of("TRADE-1", "EU")
                        .with("suspended", "2020-08-12/..", "")
                        .json());

        trade(id, "&from=2019&to=2021&source=" + source)
                .body("scheme", equalTo(id))
                .body("grantor", equalTo("EU"))
                .body("unit", equalTo("USD"))
                .body("hsRevision", equalTo("H5"))
                .body("hsCodes", contains("64"))
                .body("complete", is(false))
                .body("coverage.imports.missing", contains("2020"))
                .body("coverage.exports.missing", contains("2020", "2021"))
                .body("coverage.imports.first", equalTo("2019"))
                .body("coverage.imports.last", equalTo("2021"))
                .body("years.year", contains("2019", "2020", "2021"))
                .body("years[0].statuses.status", contains("granted"))
                .body("years[0].statuses.wholeYear", contains(true))
                .body("years[1].statuses.status", contains("granted", "suspended"))
                .body("years[2].statuses.when", contains("2020-08-12/.."))
                .body("years[0].imports.value", is(1000))
                .body("years[0].imports.valuation", equalTo("cif"))
                .body("years[0].imports.reporter", equalTo("EU"))
                .body("years[0].imports.dataset", equalTo(imported))
                .body("years[0].imports.revision", is(2))
                .body("years[0].exports.value", is(900.5f))
                .body("years[0].exports.reporter", equalTo("KHM"))
                .body("years[1].imports", nullValue())
                .body("years[2].imports.value", is(0))
                .body("notes", is(List.of()));
        trade(id, "&to=2019&source=" + source).body("complete", is(true)).body("years.year", contains("2019"));
    }

    @Test
    void refusesSidesInUnlikeCurrenciesUntilOneIsChosen() {
        dataset(DatasetSample.of("EU", "1995", "pounds of a scheme").paidIn("GBP"), imports("KHM", "64", "10"));
        dataset(DatasetSample.of("KHM", "1995", "dollars of a scheme"), export("EU", "64", "15"));
        String id = create(SCHEMES, SchemeSample.of("TRADE-CURRENCY", "EU").json());

        given().get(SCHEMES + id + "/trade?beneficiary=KHM&from=1995&to=1995")
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("currency"));
        trade(id, "&from=1995&to=1995&currency=GBP")
                .body("unit", equalTo("GBP"))
                .body("years[0].imports.value", is(10))
                .body("years[0].exports", nullValue());
    }

    @Test
    void codesThatADatasetDoesNotTellAreNamed() {
        String source = "scheme untold";
        dataset(
                DatasetSample.of("EU", "2019", source),
                imports("KHM", "64", "1000"),
                imports("KHM", "6101", "300"),
                imports("KHM", "6102", "200"));
        dataset(
                DatasetSample.of("EU", "2020", source).in("H4"),
                imports("KHM", "64", "1100"),
                imports("KHM", "6101", "310"));
        String id = create(
                SCHEMES,
                SchemeSample.of("TRADE-2", "EU")
                        .scope("\"hsRevision\":\"H5\",\"hsCodes\":[\"64\",\"6401\",\"6101\",\"6201\"]")
                        .json());

        trade(id, "&source=" + source)
                .body("hsCodes", contains("6101", "6201", "64"))
                .body("years[0].imports.value", is(1300))
                .body("years[0].imports.untold", contains("6201"))
                .body("years[1].imports.value", is(1100))
                .body("years[1].imports.untold", contains("6101", "6201"))
                .body("complete", is(false));
    }

    @Test
    void saysWhyThereAreNoValues() {
        String id = create(
                SCHEMES,
                SchemeSample.of("TRADE-3", "TRADE").scope("\"hsCodes\":[]").json());

        trade(id, "")
                .body("years", is(List.of()))
                .body("complete", is(false))
                .body(
                        "notes",
                        contains(
                                "The record names no codes of the goods in the scope, so that no flows can be told to be"
                                        + " theirs.",
                                "No flows are told of TRADE, which is no country or area of trade."));
        trade(id, "&from=2020&to=2021")
                .body("years.statuses.status", is(List.of(List.of("granted"), List.of("granted"))));
    }

    @Test
    void refusesSourcesThatWouldBeMixed() {
        dataset(DatasetSample.of("LIE", "2019", "scheme mixed A"), imports("KHM", "64", "1"));
        dataset(DatasetSample.of("LIE", "2019", "scheme mixed B"), imports("KHM", "64", "2"));
        dataset(DatasetSample.of("LIE", "2019", "scheme mixed B").in("H4"), imports("KHM", "64", "2"));
        String id = create(SCHEMES, SchemeSample.of("TRADE-4", "LIE").json());

        refused(
                id,
                "beneficiary=KHM",
                "source",
                "LIE has values of 2019 from several sources, scheme mixed A, scheme mixed B: choose one with"
                        + " source=<name>.");
        refused(
                id,
                "beneficiary=KHM&source=scheme mixed B",
                "classification",
                "LIE has values of 2019 in H4, H5: choose one, such as classification=H5.");
        trade(id, "&source=scheme mixed B&classification=H4").body("years.imports.value", contains(2));
    }

    @Test
    void refusesQuestionsThatAreIncompleteOrUnknown() {
        String id = create(SCHEMES, SchemeSample.of("TRADE-5", "NOR").json());

        refused(id, "from=2019", "beneficiary", "The goods are those of one country: send beneficiary.");
        refused(
                id,
                "beneficiary=KHM&from=2019-03",
                "from",
                "'2019-03' is a month: the range is one of years such as 2021.");
        refused(id, "beneficiary=KHM&from=2019&to=2018", "to", "The range ends in 2018, before it begins in 2019.");
        refused(
                id,
                "beneficiary=KHM&classification=S3",
                "classification",
                "The goods of a scheme are told by the Harmonized System, HS or H0 to H6, and not by S3.");
        refused(
                id,
                "beneficiary=WLD",
                "beneficiary",
                "World reports no trade: a beneficiary is a country, or a group of countries.");
        given().get(SCHEMES + "0195a7a0-0000-7000-8000-0000000000ff/trade?beneficiary=KHM")
                .then()
                .statusCode(404);
    }

    private static ValidatableResponse trade(String id, String more) {
        return given().get(SCHEMES + id + "/trade?beneficiary=KHM" + more)
                .then()
                .statusCode(200);
    }

    private static void refused(String id, String query, String parameter, String detail) {
        given().get(SCHEMES + id + "/trade?" + query)
                .then()
                .statusCode(400)
                .body("title", equalTo("A parameter is not valid"))
                .body("detail", equalTo(detail))
                .body("errors.parameter", contains(parameter));
    }
}

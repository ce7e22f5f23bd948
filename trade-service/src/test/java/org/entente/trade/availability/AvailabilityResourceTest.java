package org.entente.trade.availability;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.dataset;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.entente.trade.testkit.FlowSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class AvailabilityResourceTest {

    private static final String ASKED = "/v1/trade/availability?source=";

    @Test
    void tellsTheDatasetsOfAReporterAndTheYearsBetweenThem() {
        String source = "availability of years";
        String first = dataset(DatasetSample.of("KHM", "2015", source).in("H4"), total("10"));
        dataset(DatasetSample.of("KHM", "2016", source).in("H4"), total("11"));
        String last =
                dataset(DatasetSample.of("KHM", "2019", source), total("12"), FlowSample.export("USA", "61", "3"));

        given().get(ASKED + source)
                .then()
                .statusCode(200)
                .body("items.reporter", contains("KHM"))
                .body("items[0].frequency", equalTo("A"))
                .body("items[0].source", equalTo(source))
                .body("items[0].complete", is(false))
                .body("items[0].coverage.first", equalTo("2015"))
                .body("items[0].coverage.last", equalTo("2019"))
                .body("items[0].coverage.missing", contains("2017", "2018"))
                .body("items[0].datasets.period", contains("2015", "2016", "2019"))
                .body("items[0].datasets.classification", contains("H4", "H4", "H5"))
                .body("items[0].datasets.rows", contains(1, 1, 2))
                .body("items[0].datasets.revision", contains(2, 2, 2))
                .body("items[0].datasets[0].dataset", equalTo(first))
                .body("items[0].datasets[2].dataset", equalTo(last))
                .body("items[0].datasets[0].updatedAt", notNullValue())
                .body("nextPageToken", nullValue());
        given().get(ASKED + source + "&classification=H4&to=2018")
                .then()
                .body("items[0].complete", is(true))
                .body("items[0].coverage.last", equalTo("2016"));
        given().get(ASKED + source + "&reporter=VNM").then().body("items", is(List.of()));
    }

    @Test
    void pagesThroughReportersAndFrequencies() {
        String source = "availability in pages";
        dataset(DatasetSample.of("KHM", "2019", source), total("1"));
        dataset(DatasetSample.of("KHM", "2019-11", source), total("1"));
        dataset(DatasetSample.of("KHM", "2020-01", source), total("1"));
        dataset(DatasetSample.of("THA", "2019", source), total("1"));

        String next = given().get(ASKED + source + "&pageSize=2")
                .then()
                .body("items.reporter", contains("KHM", "KHM"))
                .body("items.frequency", contains("A", "M"))
                .body("items[1].coverage.missing", contains("2019-12"))
                .header("Link", startsWith("</v1/trade/availability?"))
                .extract()
                .path("nextPageToken");
        given().get(ASKED + source + "&pageSize=2&pageToken=" + next)
                .then()
                .body("items.reporter", contains("THA"))
                .body("nextPageToken", nullValue());
        given().get(ASKED + "another&pageToken=" + next)
                .then()
                .statusCode(400)
                .body("detail", equalTo("The pageToken belongs to a list with other filters or another order."));
    }

    @Test
    void refusesWhatIsUnknown() {
        given().get("/v1/trade/availability?reporter=KHN")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("reporter"))
                .body("detail", startsWith("No country has the code 'KHN'"));
        given().get("/v1/trade/availability?from=2020&to=2019")
                .then()
                .statusCode(400)
                .body("detail", equalTo("The range ends in 2019, before it begins in 2020."));
        given().get("/v1/trade/availability?classification=H9").then().statusCode(400);
        given().get("/v1/trade/availability?pageSize=1001").then().statusCode(400);
        given().get("/v1/trade/availability?sort=period").then().statusCode(400);
    }

    private static FlowSample total(String value) {
        return FlowSample.export("WLD", "TOTAL", value);
    }
}

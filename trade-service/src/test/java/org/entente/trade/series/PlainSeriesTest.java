package org.entente.trade.series;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.FlowSample.export;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Told;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

/** Series that are asked for as they are now, which take another way than those with explanations or of another day. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlainSeriesTest {

    private static final String SERIES = "/v1/trade/series";

    /** JSON is preferred, but this header is looked into on the long way alone. */
    private static final String LONG_WAY = "application/json, text/csv;q=0.5";

    private static final List<String> QUERIES = List.of(
            "?reporter=LAO&partner=THA&direction=export",
            "?direction=export&partner=764&reporter=418",
            "?reporter=LAO&partner=WLD&direction=export&from=2020",
            "?reporter=LAO&partner=THA&direction=export&commodity=61&to=2020",
            "?reporter=LAO&partner=THA&direction=export&commodity=61,62",
            "?reporter=LAO&partner=THA&direction=export&frequency=M&from=2020-01&to=2020-03",
            "?reporter=LAO&partner=THA&direction=reExport&currency=USD&classification=HS",
            "?reporter=LAO&partner=THA&direction=export&explain=true",
            "?reporter=LAO&partner=THA&direction=export&source=none",
            "?reporter=LAO&partner=LAO&direction=export",
            "?reporter=LAO&reporter=THA&partner=THA&direction=export",
            "?reporter=LAO&partner=THA",
            "?reporter=XYZ&partner=THA&direction=export",
            "?reporter=LAO&partner=THA&direction=export&to=2019&from=2021",
            "?reporter=LAO&partner=THA&direction=export&unknown=1",
            "?reporter=%4cAO&partner=THA&direction=export",
            "");

    @Test
    void answersAsTheLongWayDoes() {
        for (String year : List.of("2019", "2020", "2021")) {
            dataset(
                    DatasetSample.of("LAO", year, "plain"),
                    export("THA", "TOTAL", "6" + year),
                    export("THA", "61", "5" + year),
                    export("WLD", "TOTAL", "19" + year));
        }
        for (String query : QUERIES) {
            assertEquals(told(query, LONG_WAY), told(query, "application/json"), query);
            assertEquals(told(query, LONG_WAY), told(query, "*/*"), query);
        }
    }

    private static List<String> told(String query, String accept) {
        return Told.by(given().urlEncodingEnabled(false).accept(accept).get(SERIES + query));
    }
}

package org.entente.trade.series;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.create;
import static org.entente.trade.testkit.Api.dataset;
import static org.entente.trade.testkit.FlowSample.export;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entente.chassis.testkit.RealParts;
import org.entente.trade.testkit.DatasetSample;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SeriesEvidenceTest {

    private static final String FIGURES = "/v1/trade/figures/";

    @Test
    void roundedSumAgreesWithTheFlowsOfItsYear() {
        String dataset = dataset(
                DatasetSample.of("MYS", "2021", "agree"),
                export("USA", "TOTAL", "8744000000"),
                export("WLD", "TOTAL", "19000000000"));

        check(figure("MYS", "USA", "2021", 8_700_000_000L))
                .body("verdict", equalTo("consistent"))
                .body("comparisons[0].with", equalTo("records"))
                .body("comparisons[0].operands", contains(dataset));
    }

    @Test
    void sumThatTheFlowsDenyIsContradicted() {
        String dataset = dataset(DatasetSample.of("SGP", "2021", "deny"), export("USA", "TOTAL", "7100000000"));

        check(figure("SGP", "USA", "2021", 8_700_000_000L))
                .body("verdict", equalTo("contradicted"))
                .body("comparisons[0].operands", contains(dataset))
                .body("comparisons[0].value", is(7_100_000_000L));
    }

    @Test
    void yearWithoutFlowsIsNotEnough() {
        check(figure("TLS", "USA", "2021", 100_000_000L))
                .body("verdict", equalTo("notEnoughData"))
                .body("comparisons[0].why", containsString("no dataset of TLS"));
    }

    @Test
    void growthIsComparedWithTheYearBefore() {
        dataset(DatasetSample.of("PNG", "2020", "grow"), export("USA", "TOTAL", "600"));
        dataset(DatasetSample.of("PNG", "2021", "grow"), export("USA", "TOTAL", "799"));

        check(
                        """
                        {"measure":"exports","kind":"change","subject":"PNG","counterpart":"USA","period":"2021",\
                        "comparedWith":"2020","value":33,"unit":"percent","qualifier":"exact","roundedTo":1,%s}"""
                                .formatted(rest()))
                .body("verdict", equalTo("consistent"));
    }

    private static ValidatableResponse check(String figure) {
        String id = create(FIGURES, figure);
        return given().get(FIGURES + id + "/check").then().statusCode(200);
    }

    private static String figure(String subject, String counterpart, String period, long value) {
        return """
                {"measure":"exports","kind":"level","subject":"%s","counterpart":"%s","period":"%s","value":%d,\
                "unit":"USD","qualifier":"exact","roundedTo":100000000,%s}"""
                .formatted(subject, counterpart, period, value, rest());
    }

    private static String rest() {
        return """
                "citations":[{"sourceId":"0195a7a0-0000-7000-8000-000000000001","title":"A fact sheet",\
                "publisher":"A ministry","quote":"exported $8.7 billion of goods"}]""";
    }
}

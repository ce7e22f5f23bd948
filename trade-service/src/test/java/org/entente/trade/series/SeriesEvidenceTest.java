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

        check(change("PNG", 33)).body("verdict", equalTo("consistent"));
    }

    @Test
    void growthThatTheFlowsDenyIsContradicted() {
        dataset(DatasetSample.of("BRN", "2020", "shrink"), export("USA", "TOTAL", "600"));
        dataset(DatasetSample.of("BRN", "2021", "shrink"), export("USA", "TOTAL", "660"));

        check(change("BRN", 33)).body("verdict", equalTo("contradicted")).body("comparisons[0].value", is(10));
    }

    @Test
    void shareIsOfTheRowOfTheWorld() {
        String dataset = dataset(
                DatasetSample.of("VUT", "2021", "share"),
                export("USA", "TOTAL", "405"),
                export("WLD", "TOTAL", "1000"));

        check(share("VUT", "atLeast", 40))
                .body("verdict", equalTo("consistent"))
                .body("comparisons[0].value", is(40.5f))
                .body("comparisons[0].operands", contains(dataset));
        check(share("VUT", "exact", 43)).body("verdict", equalTo("contradicted"));
    }

    @Test
    void sumIsComparedWithFlowsInItsOwnCurrency() {
        dataset(DatasetSample.of("KIR", "2021", "kir pounds").paidIn("GBP"), export("USA", "TOTAL", "8700000000"));
        String dollars = dataset(DatasetSample.of("KIR", "2021", "kir dollars"), export("USA", "TOTAL", "7100000000"));

        check(figure("KIR", "USA", "2021", 8_700_000_000L))
                .body("verdict", equalTo("contradicted"))
                .body("comparisons[0].operands", contains(dollars));
    }

    private static String change(String subject, int percent) {
        return """
                {"measure":"exports","kind":"change","subject":"%s","counterpart":"USA","period":"2021",\
                "comparedWith":"2020","value":%d,"unit":"percent","qualifier":"exact","roundedTo":1,%s}"""
                .formatted(subject, percent, rest());
    }

    private static String share(String subject, String qualifier, int percent) {
        return """
                {"measure":"exports","kind":"share","shareAcross":"counterparts","subject":"%s","counterpart":"USA",\
                "period":"2021","value":%d,"unit":"percent","qualifier":"%s","roundedTo":1,%s}"""
                .formatted(subject, percent, qualifier, rest());
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

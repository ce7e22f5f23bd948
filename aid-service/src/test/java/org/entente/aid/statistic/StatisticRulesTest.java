package org.entente.aid.statistic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class StatisticRulesTest {

    private static final String REGION = "{\"name\":\"Region of %s\",\"kind\":\"region\",\"publishedCode\":\"298\"}";

    private static StatisticSample crs(String name) {
        return StatisticSample.of("oecd-crs", REGION.formatted(name));
    }

    private static String value(String member, String json) {
        String value =
                """
                {"donorName":"Austria","donorCode":"1","period":"1990","transactionType":"Disbursements","amount":1,\
                "currency":"USD","priceBasis":"current"}""";
        return member == null ? value : value.substring(0, value.length() - 1) + ",\"" + member + "\":" + json + "}";
    }

    @Test
    void keepsValuesInOneOrderWhateverTheClients() {
        String id = StatisticSample.us("SMR")
                .fiscal("Obligations", "1977", "3")
                .fiscal("Obligations", "1976", "1")
                .fiscal("Obligations", "1976tq", "2")
                .created();
        given().get(StatisticSample.STATISTICS + "/" + id)
                .then()
                .statusCode(200)
                .body("values.fiscalYear", contains("1976", "1976tq", "1977"))
                .body("values.period", contains("1975-07/1976-06", "1976-07/1976-09", "1976-10/1977-09"));
        StatisticSample.delete(id);
    }

    @Test
    void hasOneRecordForEachPublicationAndRecipient() {
        String id = crs("one").value(value(null, null)).created();
        crs("one").value(value(null, null)).create().then().statusCode(409).body("detail", containsString(id));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "fiscalYear; \"1990\"; /values/0/fiscalYear",
                "sector; \"12220\"; /values/0",
                "sector; \"99999\"; /values/0",
                "baseYear; 17; /values/0/baseYear"
            })
    void refusesAValueThatDoesNotFit(String member, String json, String pointer) {
        crs(member)
                .value(value(member, json))
                .create()
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo(pointer));
    }

    @Test
    void refusesTheSameAmountTwiceAndAPeriodThatIsNotTheFiscalYears() {
        crs("twice")
                .value(value(null, null))
                .value(value(null, null))
                .create()
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/values/1"));
        StatisticSample.us("LIE")
                .value(
                        """
                        {"donor":"USA","donorName":"United States","fiscalYear":"1999","period":"1999",\
                        "transactionType":"Commitments","amount":1,"currency":"USD","priceBasis":"current"}""")
                .create()
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/values/0/transactionType", "/values/0/period"))
                .body("errors[1].detail", equalTo("the fiscal year 1999 is 1998-10/1999-09"));
    }
}

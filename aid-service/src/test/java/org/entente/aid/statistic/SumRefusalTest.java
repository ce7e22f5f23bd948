package org.entente.aid.statistic;

import static io.restassured.RestAssured.given;
import static org.entente.aid.statistic.StatisticSample.STATISTICS;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class SumRefusalTest {

    private static final String US = "publication=us-foreign-assistance";
    private static final String CRS = "publication=oecd-crs";

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "measure=Obligations; publication; ask with publication=us-foreign-assistance or publication=oecd-crs.",
                "US; measure; ask with measure= and one of Appropriated and Planned, Obligations, Disbursements",
                "US&measure=Obligations,Disbursements; measure; ask once for each of them.",
                "US&measure=Commitments; measure; it is one of Appropriated and Planned, Obligations",
                "US&measure=Obligations&years=calendar; years; ask with years=fiscal.",
                "CRS&measure=Disbursements&years=fiscal; years; ask with years=calendar.",
                "CRS&measure=Disbursements&prices=constant; prices; ask with prices=current.",
                "CRS&measure=Disbursements&by=donor,sector; by; ask by one of the two.",
                "US&measure=Obligations&by=sector; by; ask by recipient, year or donor.",
                "US&measure=Obligations&from=19766; from; is no fiscal year",
                "CRS&measure=Disbursements&from=1976tq; from; is no year: it is four digits",
                "CRS&measure=Disbursements&from=2018&to=2017; to; before they begin in 2018.",
                "CRS&measure=Disbursements&sector=99999; sector; no DAC purpose has the code"
            })
    void saysWhyAndWhatCanBeAnswered(String question, String parameter, String detail) {
        given().get(STATISTICS + "/sums?" + question.replace("US", US).replace("CRS", CRS))
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body("detail", containsString(detail));
    }

    @Test
    void valuesCanBeTakenOutAsCsv() {
        String id =
                StatisticSample.us("AND").fiscal("Obligations", "2099", "-3").created();
        String csv = given().accept("text/csv")
                .get(STATISTICS + "/values?recipient=AND&fields=statisticId,recipient,fiscalYear,amount")
                .asString();
        assertEquals("statisticId,recipient,fiscalYear,amount\r\n" + id + ",AND,2099,-3\r\n", csv);
    }
}

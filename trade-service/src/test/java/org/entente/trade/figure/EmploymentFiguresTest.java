package org.entente.trade.figure;

import static io.restassured.RestAssured.given;
import static org.entente.trade.testkit.Api.create;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EmploymentFiguresTest {

    private static final String FIGURES = "/v1/trade/figures/";

    @Test
    void jobsArePeopleAndCheckedAgainstWhatElseIsSaidOfThem() {
        String about = create(FIGURES, jobs("LKA", "2022", "about", 700_000));
        check(about).body("verdict", equalTo("notEnoughData"));

        String low = create(FIGURES, jobs("LKA", "2022", "exact", 150_000));

        check(low).body("verdict", equalTo("contradicted")).body("comparisons[0].operands", contains(about));
    }

    @Test
    void moreThanSomeJobsAgreesWithWhatIsMore() {
        create(FIGURES, jobs("MDG", "2022", "exact", 850_000));

        check(create(FIGURES, jobs("MDG", "2022", "atLeast", 800_000))).body("verdict", equalTo("consistent"));
    }

    private static ValidatableResponse check(String id) {
        return given().get(FIGURES + id + "/check").then().statusCode(200);
    }

    private static String jobs(String subject, String period, String qualifier, int value) {
        return """
                {"measure":"employment","kind":"level","subject":"%s","period":"%s","value":%d,"unit":"people",\
                "qualifier":"%s","citations":[{"sourceId":"0195a7a0-0000-7000-8000-000000000001",\
                "title":"A fact sheet","publisher":"A ministry","quote":"employs people"}]}"""
                .formatted(subject, period, value, qualifier);
    }
}

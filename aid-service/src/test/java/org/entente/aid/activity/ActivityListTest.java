package org.entente.aid.activity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActivityListTest {

    private static Sample health() {
        return Sample.activity()
                .with("when", "\"2014/2016\"")
                .with("reportingOrg", "{\"ref\":\"US-GOV-1\",\"name\":\"USAID\"}")
                .add("participatingOrgs", "{\"role\":\"funding\",\"actor\":\"USA\",\"ref\":\"US-1\",\"name\":\"US\"}")
                .recipient("KHM")
                .sector("12220")
                .transaction("disbursement", "2015-01-02", "7", "USD", ",\"provider\":\"USAID\",\"sector\":\"311\"")
                .add(
                        "inKind",
                        "{\"what\":\"doses\",\"quantity\":{\"value\":3,\"unit\":\"doses\"},\"provider\":\"COVAX\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"q=déminage", "q=DEMIN batt", "q=c-19", "q=19 c", "q=(demin) | !x"})
    void findsWordsThatBeginSo(String question) {
        Sample sample = Sample.activity()
                .with("title", "\"Déminages in Battambang (C-19)\"")
                .with("description", "\"X marks nothing.\"");
        String id = Api.created(sample);
        given().get("/v1/aid/activities?source=" + sample.source() + "&" + question)
                .then()
                .statusCode(200)
                .body("items.id", contains(id));
    }

    @Test
    void findsNoWordsThatOnlyEndSo() {
        Sample sample = Sample.activity();
        Api.created(sample);
        given().get("/v1/aid/activities?q=mining&source=" + sample.source())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipient=KH",
                "recipient=116",
                "recipient=cow:811",
                "sector=122",
                "sector=12220",
                "sector=311",
                "provider=USAID",
                "provider=COVAX",
                "participatingOrg=840",
                "participatingOrgRef=US-1",
                "reportingOrg=US-GOV-1",
                "status=2",
                "status=implementation",
                "transactionType=disbursement",
                "transactionType=3",
                "from=2016&to=2020",
                "to=2014-01-01",
                "from=2014&to=2016&match=certainly"
            })
    void findsTheActivityBy(String question) {
        Sample sample = health();
        String id = Api.created(sample);
        given().get(Api.ACTIVITIES + "?" + question + "&source=" + sample.source())
                .then()
                .statusCode(200)
                .body("items.id", contains(id))
                .body("nextPageToken", equalTo(null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "recipient=VNM",
                "sector=123",
                "sector=12230",
                "sector=31110",
                "provider=KHM",
                "participatingOrg=USAID",
                "participatingOrgRef=us-1",
                "status=closed",
                "transactionType=outgoingCommitment",
                "from=2017",
                "to=2013",
                "to=2014-06&match=certainly",
                "from=2016-07&match=certainly",
                "iatiIdentifier=XX"
            })
    void doesNotFindTheActivityBy(String question) {
        Sample sample = health();
        Api.created(sample);
        given().get(Api.ACTIVITIES + "?" + question + "&source=" + sample.source())
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "recipient=XYZ; recipient; No country has the code 'XYZ'",
                "sector=12219; sector; nearest: 12220",
                "sector=health; sector; 'health' is no DAC code",
                "status=begun; status; ActivityStatus",
                "transactionType=14; transactionType; TransactionType",
                "provider=cow:9999; provider; cow",
                "from=lately; from; lately",
                "from=2021/2022; from; is no bound",
                "from=2021&to=2020; to; before 'from'",
                "match=perhaps; match; perhaps",
                "source=x; source; is not a UUID",
                "recipientCountry=KHM; recipientCountry; unknown parameter",
                "sort=status; sort; when",
                "pageSize=0; pageSize; from 1 to 1000"
            })
    void refusesAQuestionThatItDoesNotUnderstand(String question, String parameter, String detail) {
        given().get(Api.ACTIVITIES + "?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].parameter", equalTo(parameter))
                .body(containsString(detail));
    }

    @Test
    void anUndatedActivityIsPossiblyThereAtAnyTimeAndCertainlyAtNone() {
        Sample sample = Sample.activity();
        Api.created(sample);
        String possibly = Api.ACTIVITIES + "?from=1990&to=1991&source=" + sample.source();
        given().get(possibly).then().body("items.size()", equalTo(1));
        given().get(possibly + "&match=certainly").then().body("items.size()", equalTo(0));
    }

    @Test
    void sortsByTheFirstDayItMayHaveStarted() {
        Sample sample = Sample.activity().with("when", "\"2016\"");
        Api.created(sample);
        Api.created(sample.with("when", "\"../2010\""));
        Api.created(sample.without("when").add("activityDates", "{\"type\":\"plannedStart\",\"date\":\"2012-02-03\"}"));
        String list = Api.ACTIVITIES + "?source=" + sample.source() + "&fields=when,activityDates&pageSize=2";
        String first = given().get(list + "&sort=-when").asString();
        assertEquals(
                "[{\"when\":\"2016\",\"activityDates\":[]},"
                        + "{\"activityDates\":[{\"type\":\"plannedStart\",\"date\":\"2012-02-03\"}]}]",
                first.substring(first.indexOf('['), first.lastIndexOf(']') + 1));
        String next = given().get(list + "&sort=-when").path("nextPageToken");
        given().get(list + "&sort=-when&pageToken=" + next)
                .then()
                .body("items.when", contains("../2010"))
                .body("nextPageToken", equalTo(null));
        given().get(list + "&sort=when&pageToken=" + next).then().statusCode(400);
    }
}

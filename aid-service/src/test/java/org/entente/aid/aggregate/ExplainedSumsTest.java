package org.entente.aid.aggregate;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExplainedSumsTest {

    private final Publisher publisher = new Publisher();

    @Test
    void listsEachRecordBehindEachNumber() {
        String id = Api.created(publisher
                .activity()
                .add("recipientCountries", "{\"code\":\"KHM\",\"percentage\":60}")
                .add("recipientCountries", "{\"code\":\"LAO\",\"percentage\":40}")
                .transaction("outgoingCommitment", "2024-01-01", "7", "USD")
                .transaction("disbursement", "2024-12-31", "95.49", "EUR", ",\"provider\":\"DEU\"")
                .transaction("disbursement", "2024-12-31", "10", "KHR"));

        JsonNode answer = publisher.answer("measure=disbursements&by=recipient,donor&explain=true");

        assertEquals(
                Json.tree(
                        """
                        {"group":{"recipient":{"code":"KHM","name":"Cambodia"},\
                        "donor":{"code":"DEU","name":"DEU","actor":"DEU"}},"value":60,"currency":"USD","records":1,\
                        "explanation":[{"activityId":"%s","record":"/transactions/1","date":"2024-12-31",\
                        "valueDate":"2024-12-31","amount":95.49,"currency":"EUR","share":0.6,"rate":1.047230076447796,\
                        "rateMonth":"2024-12","value":60,"toldBy":{"donor":"provider","recipient":"activity"}}]}"""
                                .formatted(id)),
                answer.at("/rows/0"));
        assertEquals(
                "/transactions/2",
                answer.at("/unconverted/0/explanation/0/record").asText());
        assertEquals(2, answer.at("/unconverted/0/explanation").size(), "a part for each recipient");
    }

    @Test
    void saysHowItUnderstoodTheQuestionAndByWhichRules() {
        Api.created(publisher.activity().transaction("disbursement", "2024-12-31", "1", "USD"));
        publisher
                .ask("measure=disbursements&by=year&recipient=KH&from=2020&years=fiscal&fiscalYearStart=--10-01")
                .then()
                .body(
                        "question",
                        equalTo(Json.MAPPER.convertValue(
                                Json.tree(
                                        """
                                        {"measure":"disbursements","by":["year"],"recipient":"KHM","publisher":"%s",\
                                        "from":"2020-01-01","currency":"USD","prices":"current","years":"fiscal",\
                                        "fiscalYearStart":"--10-01"}"""
                                                .formatted(publisher.ref())),
                                Map.class)))
                .body("rules", hasItem("years: fiscal, from --10-01 on, named by the calendar year that they end in"))
                .body("freshness.epoch", greaterThanOrEqualTo(1))
                .body("freshness.updatedAt", notNullValue());
    }

    @Test
    void refusesToListMoreRecordsThanAPersonReads() {
        Sample many = publisher.activity();
        for (int i = 0; i < 1001; i++) {
            many.transaction("disbursement", "2024-12-31", "1", "USD");
        }
        Api.created(many);
        publisher
                .ask("measure=disbursements&explain=true")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/too-much"))
                .body(
                        "detail",
                        equalTo("More than 1000 records are behind these sums: to have them listed, ask for a shorter"
                                + " time with from and to, for one recipient, sector, publisher or activity."));
        assertEquals(
                "1001",
                publisher.answer("measure=disbursements").at("/total/value").asText());
    }

    @Test
    void exportsATableThatTellsWhatItLeavesOut() {
        Api.created(publisher
                .activity()
                .recipient("KHM")
                .transaction("disbursement", "2024-12-31", "95.49", "EUR")
                .transaction("disbursement", "2024-12-31", "10", "KHR"));
        String address = Publisher.AGGREGATES + "?measure=disbursements&by=recipient,year&publisher=" + publisher.ref();
        assertEquals(
                """
                part,reason,recipient,recipientName,year,yearName,value,currency,records\r
                sum,,KHM,Cambodia,2024,2024,100,USD,1\r
                unconverted,noRate,,,,,10,KHR,1\r
                """,
                given().accept("text/csv").get(address).asString());
        assertEquals(
                """
                {"part":"sum","recipient":"KHM","recipientName":"Cambodia","year":"2024","yearName":"2024",\
                "value":100,"currency":"USD","records":1}
                {"part":"unconverted","reason":"noRate","value":10,"currency":"KHR","records":1}
                """,
                given().accept("application/x-ndjson").get(address).asString());
    }
}

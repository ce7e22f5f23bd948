package org.entente.aid.transaction;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TransactionResourceTest {

    private static final String TRANSACTIONS = "/v1/aid/transactions";

    private static String activity() {
        return Api.created(Sample.activity()
                .recipient("KHM")
                .sector("12220")
                .transaction("disbursement", "2021-03-04", "20", "USD", ",\"provider\":\"USA\",\"receiver\":\"KHM\"")
                .transaction("outgoingCommitment", "2020-01-02", "10.50", "EUR", ",\"recipientCountry\":\"VNM\"")
                .transaction("disbursement", "2021-03-04", "-3", "USD", ",\"sector\":\"11220\""));
    }

    @Test
    void rendersATransactionWithItsActivityAndItsPlaceThere() {
        String id = activity();
        String expected =
                """
                {"items":[{"activityId":"%s","place":1,"type":"outgoingCommitment","date":"2020-01-02",\
                "value":{"amount":10.50,"currency":"EUR"},"qualifier":"exact","recipientCountry":"VNM"}],\
                "nextPageToken":null}"""
                        .formatted(id);
        assertEquals(
                expected, given().get(TRANSACTIONS + "?type=2&activity=" + id).asString());
    }

    @Test
    void listsTheTransactionsOfOneActivityByDate() {
        String id = activity();
        given().get(Api.ACTIVITIES + "/" + id + "/transactions")
                .then()
                .statusCode(200)
                .body("items.place", contains(1, 0, 2));
        given().get(Api.ACTIVITIES + "/00000000-0000-7000-8000-000000000000/transactions")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get(Api.ACTIVITIES + "/" + id + "/transactions?type=3").then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "type=disbursement; 0,2",
                "currency=eur; 1",
                "recipient=116; 0,2",
                "recipient=VN; 1",
                "provider=USA; 0",
                "receiver=KH; 0",
                "sector=122; 1,0",
                "sector=11220; 2",
                "from=2021; 0,2",
                "to=2020; 1",
                "from=2020-01-02&to=2020-01-02; 1"
            })
    void findsTransactionsBy(String question, String places) {
        List<Integer> found = given().get(TRANSACTIONS + "?" + question + "&activity=" + activity())
                .then()
                .statusCode(200)
                .extract()
                .path("items.place");
        assertEquals(
                List.of(places.split(",")), found.stream().map(String::valueOf).toList());
    }

    @Test
    void pagesThroughTransactionsOfOneDayWithoutLossOrRepetition() {
        Sample sample = Sample.activity();
        for (int i = 0; i < 25; i++) {
            sample.transaction("expenditure", "2019-09-0" + (1 + i % 2), String.valueOf(i), "USD");
        }
        String list = TRANSACTIONS + "?pageSize=7&sort=-date&count=true&activity=" + Api.created(sample);
        List<Integer> places = new ArrayList<>();
        String token = null;
        do {
            var page = given().get(list + (token == null ? "" : "&pageToken=" + token))
                    .then()
                    .body("total", equalTo(25));
            places.addAll(page.extract().path("items.place"));
            token = page.extract().path("nextPageToken");
        } while (token != null);
        List<Integer> expected = new ArrayList<>();
        for (int i = 23; i > 0; i -= 2) {
            expected.add(i);
        }
        for (int i = 24; i >= 0; i -= 2) {
            expected.add(i);
        }
        assertEquals(expected, places);
    }

    @Test
    void exportsATransactionOnEachLine() {
        String id = activity();
        String lines = given().accept("application/x-ndjson")
                .get(TRANSACTIONS + "?fields=date,place&activity=" + id)
                .asString();
        assertEquals(
                """
                {"place":1,"date":"2020-01-02"}
                {"place":0,"date":"2021-03-04"}
                {"place":2,"date":"2021-03-04"}
                """,
                lines);
    }

    @Test
    void followsItsActivityWhenThatIsChanged() {
        String id = activity();
        Api.patch(
                        id,
                        "\"1.2\"",
                        "{\"transactions\":[{\"type\":\"13\",\"date\":\"2018-01-01\","
                                + "\"value\":{\"amount\":1,\"currency\":\"CHF\"}}]}")
                .then()
                .statusCode(200);
        given().get(TRANSACTIONS + "?activity=" + id)
                .then()
                .body("items", hasSize(1))
                .body("items[0].type", equalTo("incomingPledge"));
    }

    @Test
    void refusesParametersAndCodesThatItDoesNotKnow() {
        given().get(TRANSACTIONS + "?transactionType=3")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("transactionType"));
        given().get(TRANSACTIONS + "?currency=USX")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem("currency"));
        given().get(TRANSACTIONS + "?activity=x").then().statusCode(400).body("errors.parameter", hasItem("activity"));
        given().get(TRANSACTIONS + "?fields=sum").then().statusCode(400).body("errors.parameter", hasItem("fields"));
    }
}

package org.entente.trade.figure;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TradeFiguresTest {

    private static final String FIGURES = "/v1/trade/figures";
    private static final String CITATIONS =
            """
            "citations":[{"sourceId":"018f0000-0000-7000-8000-000000000000","title":"A fact sheet",
                          "publisher":"Department of State","published":"2022-08-03",
                          "quote":"$8.7 billion of goods in 2021 to the United States, an increase of 33 percent"}]
            """;

    @Test
    void areFoundByTheDocumentThatTheyCiteAndByTheWordsOfTheirQuotes() {
        String id = created(level("LAO", "USA", "2021", 1_000_000_000L));
        String list = FIGURES + "?subject=LAO&source=018f0000-0000-7000-8000-000000000000";
        given().get(list).then().statusCode(200).body("items.id", contains(id));
        given().get(list + "&q=increase goods").then().body("items.id", contains(id));
        given().get(list + "&q=decrease").then().body("items.size()", equalTo(0));
        given().get(FIGURES + "?subject=LAO&source=" + UUID.randomUUID()).then().body("items.size()", equalTo(0));
    }

    @Test
    void exportsAndTheirGrowthImplyTheYearBefore() {
        String exports = created(level("KHM", "USA", "2021", 8_700_000_000L));
        String growth = created(growth("KHM", "USA"));

        String implied = given().queryParam("subject", "kh")
                .queryParam("counterpart", "840")
                .queryParam("measure", "exports")
                .queryParam("period", "2020")
                .get(FIGURES + "/implied")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .asString();
        assertEquals(
                "{\"measure\":\"exports\",\"subject\":\"KHM\",\"counterpart\":\"USA\",\"period\":\"2020\",\"figures\":2,"
                        + "\"items\":[{\"measure\":\"exports\",\"kind\":\"level\",\"subject\":\"KHM\","
                        + "\"counterpart\":\"USA\",\"period\":\"2020\",\"cumulative\":false,"
                        + "\"flowType\":\"unspecified\",\"unit\":\"USD\",\"value\":6541000000,\"low\":6479400000,\"high\":6603774000,\"rule\":\"growth\",\"formula\":\"exports"
                        + " of 2020 = exports of 2021 / (1 + change of 2021 on"
                        + " 2020 /"
                        + " 100)\",\"operands\":[\"" + exports + "\",\"" + growth + "\"]}]}",
                implied);

        given().get(FIGURES + "/" + exports + "/check")
                .then()
                .statusCode(200)
                .body("figureId", equalTo(exports))
                .body("verdict", equalTo("notEnoughData"))
                .body("claimed.low", is(8_650_000_000L))
                .body("claimed.high", is(8_750_000_000L))
                .body("comparisons.with", contains("records"))
                .body("comparisons[0].why", equalTo("no dataset of KHM tells its trade with USA in 2021 in USD"))
                .body("implied.value", contains(6_541_000_000L))
                .body("implied.period", contains("2020"));
    }

    @Test
    void aFigureIsCheckedAgainstWhatTheOthersImply() {
        String exports = created(level("KHM", "JPN", "2021", 8_700_000_000L));
        String growth = created(growth("KHM", "JPN"));
        String agreeing = created(level("KHM", "JPN", "2020", 6_500_000_000L));

        given().get(FIGURES + "/" + agreeing + "/check")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("consistent"))
                .body("comparisons.with", contains("implied", "records"))
                .body("comparisons[0].with", equalTo("implied"))
                .body("comparisons[0].operands", containsInAnyOrder(exports, growth))
                .body("comparisons[0].difference", is(-41_000_000));

        String disagreeing = created(level("KHM", "JPN", "2020", 5_400_000_000L));
        given().get(FIGURES + "/" + disagreeing + "/check")
                .then()
                .body("verdict", equalTo("contradicted"))
                .body("comparisons.with", contains("figure", "implied", "records"));
    }

    @Test
    void figuresAreFoundByPartiesPeriodAndWords() {
        String early = created(level("KHM", "KOR", "2019", 300_000_000L));
        String late = created(level("KHM", "KOR", "2021", 400_000_000L));
        String opinion = created(level("KHM", "KOR", "2021", 500_000_000L)
                .replaceFirst("\\{", "{\"certainty\":\"opinion\",\"attributedTo\":\"an analyst\","));

        assertEquals(List.of(early, late, opinion), found("measure=exports"));
        assertEquals(List.of(late, opinion), found("from=2021&to=2021&match=certainly"));
        assertEquals(List.of(early), found("to=2020-12-31"));
        assertEquals(List.of(opinion), found("certainty=opinion&kind=level&unit=USD"));
        assertEquals(List.of(), found("measure=imports"));
        assertEquals(List.of(), found("sector=120"));
        given().accept("text/csv")
                .get(FIGURES + "?subject=KHM&counterpart=KOR&fields=id,value")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString(early + ",300000000"));
    }

    @Test
    void aFigureIsAChangeOfTheFeed() {
        String id = created(level("KHM", "VNM", "2021", 100_000_000L));
        String served = given().get(FIGURES + "/" + id).asString();
        List<Feed.Entry> entries = await().until(
                        () -> Feed.changes(RealParts.get().kafka().bootstrapServers(), "trade")
                                .of("figure/" + id),
                        list -> list.size() == 1);
        assertEquals(served, entries.get(0).after());
        assertEquals("org.entente.trade.figure.created", entries.get(0).event().getType());
    }

    @Test
    void tellsWhatIsWrongWithAFigureAndNamesTheChoices() {
        String body = level("KHM", "USA", "2021", 8_700_000_000L);
        post(body.replace("\"exports\"", "\"export\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/measure"))
                .body("errors[0].detail", containsString("employment, exports, gdp"));
        post(body.replace("\"USD\"", "\"people\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/unit"))
                .body("errors[0].detail", equalTo("'people' is no unit of exports; it is a currency (ISO 4217)"));
        post(body.replace("\"KHM\"", "\"Cambodia, Kingdom of\""))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/subject"));
    }

    @Test
    void tellsWhatIsWrongWithAQuestion() {
        given().get(FIGURES + "/implied?measure=exports")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("subject"));
        given().get(FIGURES + "/implied?measure=doses&subject=KHM")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("measure"));
        given().get(FIGURES + "?counterpart=999")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("counterpart"));
        given().get(FIGURES + "?kind=total").then().statusCode(400).body("errors.parameter", contains("kind"));
        given().get(FIGURES + "/" + UUID.randomUUID() + "/check").then().statusCode(404);
        given().get(FIGURES + "/first/check").then().statusCode(400);
    }

    private static List<String> found(String query) {
        return given().get(FIGURES + "?subject=KHM&counterpart=KOR&" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }

    private static String level(String subject, String counterpart, String period, long value) {
        return figure(
                """
                {"measure":"exports","subject":"%s","counterpart":"%s","period":"%s","value":%d,"unit":"USD",
                 "roundedTo":100000000}
                """
                        .formatted(subject, counterpart, period, value));
    }

    private static String growth(String subject, String counterpart) {
        return figure(
                """
                {"measure":"exports","kind":"change","subject":"%s","counterpart":"%s","period":"2021",
                 "comparedWith":"2020","value":33,"unit":"percent","roundedTo":1}
                """
                        .formatted(subject, counterpart));
    }

    private static String figure(String members) {
        ObjectNode figure = (ObjectNode) Json.tree(members);
        figure.setAll((ObjectNode) Json.tree("{" + CITATIONS + "}"));
        return Json.write(figure);
    }

    private static String created(String body) {
        return post(body).then().statusCode(201).extract().path("id");
    }

    private static Response post(String body) {
        return given().header("Authorization", "Bearer " + RealParts.tokens().editor())
                .contentType("application/json")
                .body(body)
                .post(FIGURES);
    }
}

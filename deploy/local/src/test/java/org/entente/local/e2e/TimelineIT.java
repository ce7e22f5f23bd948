package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What happened between Cambodia and the European Union, from all three services in one order. */
class TimelineIT {

    private static final String ACTIVITY = "/v1/aid/activities/" + UUID.randomUUID();
    private static final String TIMELINE = "/v1/timelines?actors=KHM,EU";

    @BeforeAll
    static void start() {
        RestAssured.baseURI = RunningPlatform.get().gateway();
        given().header("Authorization", "Bearer " + RunningPlatform.get().token())
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(
                        """
                        {"title":"Support of schools","status":"implementation","recipientCountries":[{"code":"KHM","percentage":100}],\
                        "participatingOrgs":[{"role":"funding","actor":"EU","name":"European Union"}],\
                        "transactions":[{"type":"outgoingCommitment","date":"2021-03-01","provider":"EU",\
                        "value":{"amount":5000000,"currency":"EUR","valueDate":"2021-03-01"}}],\
                        "citations":[{"sourceId":"0195a7a0-0000-7000-8000-000000000001","title":"A document",\
                        "publisher":"A publisher","quote":"five million euros for schools"}]}""")
                .put(ACTIVITY)
                .then()
                .statusCode(201);
    }

    @AfterAll
    static void remove() {
        String tag = given().get(ACTIVITY).then().extract().header("ETag");
        given().header("Authorization", "Bearer " + RunningPlatform.get().token())
                .header("If-Match", tag)
                .delete(ACTIVITY)
                .then()
                .statusCode(204);
    }

    @Test
    void suspensionOfEverythingButArmsStandsBeforeTheCommitmentAfterIt() {
        given().get(TIMELINE + "&from=2020&to=2021-12&parts=aid,schemes")
                .then()
                .statusCode(200)
                .body("complete", equalTo(true))
                .body("items.type", contains("schemeChange", "schemeChange", "aidCommitment"))
                .body("items.when", contains(null, "2020", "2021-03-01"))
                .body("items[1].record.status", equalTo("suspended"))
                .body("items[1].record.beneficiary", equalTo("KHM"))
                .body("items[2].href", equalTo(ACTIVITY))
                .body("items[2].record.value.amount", equalTo(5_000_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void pagesAreTheWholeInEitherOrder(int size) {
        List<String> whole = given().get(TIMELINE).path("items.id");
        assertTrue(whole.size() > 5, whole.toString());
        assertEquals(whole, walk(TIMELINE + "&pageSize=" + size));
        List<String> turned = new ArrayList<>(whole);
        Collections.reverse(turned);
        assertEquals(turned, walk(TIMELINE + "&sort=-when&pageSize=" + size));
    }

    @Test
    void eventsOfBothAreAllThere() {
        List<String> events =
                given().get("/v1/events?actor=KHM&actor=USA&pageSize=1000").path("items.id");
        assertEquals(events, walk("/v1/timelines?actors=KHM,USA&parts=events&pageSize=20"));
    }

    @Test
    void oneActorHasATimelineToo() {
        given().get("/v1/timelines?actors=KHM&parts=schemes")
                .then()
                .statusCode(200)
                .body("items.record.beneficiary", everyItem(equalTo("KHM")))
                .body("items.record.grantor", contains("USA", "EU", "EU"));
    }

    private static List<String> walk(String question) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = given().get(question + token)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            ids.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken") == null ? null : "&pageToken=" + page.getString("nextPageToken");
        } while (token != null);
        return ids;
    }
}

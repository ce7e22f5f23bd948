package org.entente.gateway.composite.timeline;

import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.gateway.Service;
import org.entente.gateway.ServicePorts;
import org.entente.gateway.StubServices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A timeline of three services' lists, page by page; the stubs page as the services do. */
@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class TimelinePagesTest {

    private static final List<String> DAYS = List.of("2001", "2002-05", "2002-05-01", "2003-01-01", "2010");

    @Inject
    StubServices stubs;

    private volatile boolean aidBreaksOff;

    @AfterEach
    void stop() {
        stubs.stop();
    }

    private void start() {
        stubs.http(Service.EVENTS, request -> answer(request, "e", "when", DAYS));
        stubs.http(Service.AID, request -> {
            boolean paid = request.getParam("provider").equals("KHM");
            if (aidBreaksOff && request.getParam("pageToken") != null) {
                request.response().setStatusCode(503).end();
            } else {
                answer(
                        request,
                        "a",
                        "date",
                        paid ? List.of("2002-01-01", "2002-05-01", "2003-01-01", "2004-01-01") : List.of());
            }
        });
        stubs.http(
                Service.TRADE,
                request -> request.response()
                        .end(
                                request.getParam("grantor").equals("KHM")
                                        ? "{\"items\":[],\"nextPageToken\":null}"
                                        : """
                                {"items":[{"id":"s","code":"GSP","name":"GSP","grantor":"USA","beneficiaries":[
                                {"country":"KHM","statuses":[{"status":"granted"},{"status":"suspended","when":"2002-05"}]},
                                {"country":"LAO","statuses":[{"status":"granted","when":"2002"}]}]}],"nextPageToken":null}"""));
    }

    /** Two records on a page, with the token of the next as the place of its first. */
    private static void answer(HttpServerRequest request, String id, String date, List<String> days) {
        List<JsonObject> records = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            records.add(new JsonObject()
                    .put("id", id + i)
                    .put("activityId", id)
                    .put("place", i)
                    .put(date, days.get(i)));
        }
        if (request.getParam("sort").startsWith("-")) {
            Collections.reverse(records);
        }
        String token = request.getParam("pageToken");
        int first = token == null ? 0 : Integer.parseInt(token);
        int end = Math.min(first + 2, records.size());
        request.response()
                .end(new JsonObject()
                        .put("items", new JsonArray(records.subList(first, end)))
                        .put("nextPageToken", end < records.size() ? String.valueOf(end) : null)
                        .toBuffer());
    }

    private static final List<String> WHOLE = List.of(
            "s/KHM/00000", "e0", "a/00000", "a/00001", "e1", "e2", "s/KHM/00001", "a/00002", "e3", "a/00003", "e4");

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 200})
    void pagesAreTheWholeInOrder(int size) {
        start();
        assertEquals(WHOLE, walk("/v1/timelines?actors=KHM,USA&pageSize=" + size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 200})
    void newestFirstIsTheSameTurnedRound(int size) {
        start();
        List<String> turned = new ArrayList<>(WHOLE);
        Collections.reverse(turned);
        assertEquals(turned, walk("/v1/timelines?actors=KHM,USA&sort=-when&pageSize=" + size));
    }

    @Test
    void pageThatAServiceBreaksOffGoesOnWhereItEnded() {
        aidBreaksOff = true;
        start();
        JsonPath page = get("/v1/timelines?actors=KHM,USA");
        assertEquals(WHOLE.subList(0, 4), page.getList("items.id"));
        assertEquals(false, page.getBoolean("complete"));

        aidBreaksOff = false;
        String next = "/v1/timelines?actors=KHM,USA&pageToken=" + page.getString("nextPageToken");
        assertEquals(WHOLE.subList(4, 11), get(next).getList("items.id"));
    }

    @Test
    void tokenBelongsToItsQuestion() {
        start();
        String token = get("/v1/timelines?actors=KHM,USA&pageSize=1").getString("nextPageToken");
        when().get("/v1/timelines?actors=KHM,USA&from=2002&pageToken=" + token)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pageToken"))
                .body("detail", equalTo("The pageToken belongs to a timeline with other filters or another order."));
    }

    private static List<String> walk(String question) {
        List<String> ids = new ArrayList<>();
        String token = "";
        do {
            JsonPath page = get(question + token);
            ids.addAll(page.getList("items.id"));
            token = page.getString("nextPageToken") == null ? null : "&pageToken=" + page.getString("nextPageToken");
        } while (token != null);
        return ids;
    }

    private static JsonPath get(String path) {
        return when().get(path).then().statusCode(200).extract().jsonPath();
    }
}

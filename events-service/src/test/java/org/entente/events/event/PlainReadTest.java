package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Told;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

/** Records that are asked for as they are, which takes another way than all other questions. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlainReadTest {

    private static final String EVENTS = "/v1/events/";
    private static final int READERS = 300;

    /** JSON is preferred, but this header is looked into on the long way alone. */
    private static final String LONG_WAY = "application/json, text/csv;q=0.5";

    @TestHTTPResource
    URI server;

    @Test
    void answersAsTheLongWayDoes() {
        String path = EVENTS + Api.event(Samples.event("visit", "2022-08-02", "USA:visitor", "KHM:host"));
        for (String known : List.of("\"0.0\"", "\"1.2\"", "W/\"1.2\"", "*")) {
            Response plain = given().header("If-None-Match", known).get(path);
            Response general =
                    given().header("If-None-Match", known).accept(LONG_WAY).get(path);
            assertEquals(Told.by(general), Told.by(plain), known);
        }
        assertEquals(Told.by(given().accept(LONG_WAY).get(path)), Told.by(given().get(path)));
        assertEquals(
                Told.by(given().accept(LONG_WAY).get(path)),
                Told.by(given().accept("application/json").get(path)));
    }

    @Test
    void eachOfManyReadersGetsWhatItAskedFor() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            ids.add(Api.event(Samples.event("visit", "2022-08-02", "USA:visitor", "KHM:host")));
        }
        HttpClient client = HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < READERS; i++) {
            // Every third reader asks for what is not there.
            String id = i % 3 == 0 ? UUID.randomUUID().toString() : ids.get(i % ids.size());
            answers.add(client.sendAsync(
                    HttpRequest.newBuilder(server.resolve(EVENTS + id)).build(), BodyHandlers.ofString()));
        }
        for (int i = 0; i < READERS; i++) {
            HttpResponse<String> answer = answers.get(i).join();
            if (i % 3 == 0) {
                assertEquals(404, answer.statusCode());
            } else {
                assertEquals(200, answer.statusCode());
                assertTrue(answer.body().contains("\"id\":\"" + ids.get(i % ids.size()) + "\""), answer.body());
            }
        }
    }

    @Test
    void readerSeesWhatWasAnsweredBefore() {
        String path = EVENTS + Api.event(Samples.event("visit", "2022-08-02", "USA:visitor", "KHM:host"));
        for (int revision = 1; revision <= 10; revision++) {
            Response read = given().get(path);
            assertEquals(revision, read.jsonPath().getInt("revision"));
            Api.patch(path, read.header("ETag"), "{\"summary\":\"Revision " + revision + "\"}")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void answerHasTheIdOfItsRequest() {
        String path = EVENTS + Api.event(Samples.event("visit", "2022-08-02", "USA:visitor", "KHM:host"));
        given().header("X-Request-Id", "a-client.s_own")
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Request-Id", "a-client.s_own");
        String made = given().header("X-Request-Id", "in two\tparts").get(path).header("X-Request-Id");
        assertEquals(made, UUID.fromString(made).toString());
    }

    @Test
    void misspeltParameterIsRefusedHere() {
        String path = EVENTS + Api.event(Samples.event("visit", "2022-08-02", "USA:visitor", "KHM:host"));
        given().get(path + "?feilds=id").then().statusCode(400).body("detail", endsWith("."));
        given().get(path + "/").then().statusCode(200);
    }
}

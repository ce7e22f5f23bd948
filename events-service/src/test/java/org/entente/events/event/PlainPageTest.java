package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Told;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of all events, which take another way than lists with filters. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class PlainPageTest {

    private static final String EVENTS = "/v1/events";

    /** JSON is preferred, but this header is looked into on the long way alone. */
    private static final String LONG_WAY = "application/json, text/csv;q=0.5";

    @BeforeEach
    void writeEvents() {
        for (int day = 1; day <= 4; day++) {
            Api.event(Samples.event("visit", "2022-08-0" + day, "USA:visitor", "KHM:host"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?sort=-when",
                "?sort=when,id&pageSize=2",
                "?pageSize=1&sort=-updatedAt",
                "?pageSize=200",
                "?pageSize=201",
                "?pageSize=0",
                "?pageSize=",
                "?pageSize=2&pageSize=3",
                "?sort=relevance",
                "?sort=title",
                "?pageToken=abc",
                "?pageSize=2&fields=id,title",
                "?pageSize=2&count=true",
                "?type=visit&pageSize=2",
                "?pagesize=2",
                "?pageSize=%32",
                "?q=visit&pageSize=2"
            })
    void answersAsTheLongWayDoes(String query) {
        assertEquals(told(EVENTS + query, LONG_WAY), told(EVENTS + query, "application/json"));
        assertEquals(told(EVENTS + query, LONG_WAY), told(EVENTS + query, "*/*"));
    }

    @Test
    void leadsFromPageToPageAsTheLongWayDoes() {
        String token =
                given().accept(LONG_WAY).get(EVENTS + "?sort=-when&pageSize=2").path("nextPageToken");
        assertNotNull(token);
        for (String query : List.of(
                "?sort=-when&pageSize=2&pageToken=" + token,
                "?pageToken=" + token + "&sort=-when&pageSize=3",
                "?pageToken=" + token + "&sort=when")) {
            assertEquals(told(EVENTS + query, LONG_WAY), told(EVENTS + query, "application/json"), query);
        }
    }

    private static List<String> told(String path, String accept) {
        return Told.by(given().urlEncodingEnabled(false).accept(accept).get(path));
    }
}

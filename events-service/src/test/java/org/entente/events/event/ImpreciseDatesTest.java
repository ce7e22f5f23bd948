package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ImpreciseDatesTest {

    /** By the first day that each may mean; those of one such day stand in the order of their ids. */
    private static final List<List<String>> SORTED = List.of(
            List.of("../2004", "/2001-05"),
            List.of("19XX"),
            List.of("200X"),
            List.of("2001", "2001-01", "2001-01-01", "2001-XX", "2001?", "2001~/2001-06", "2001-01/.."),
            List.of("2001-21", "2001-03", "2001-03-01%"),
            List.of("2001-12-31", "2001-12-31/"));

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void sortsStablyByTheFirstDayWhateverTheSizeOfPages(int size) {
        List<String> sorted = prepared();
        assertEquals(sorted, read("/v1/events?actor=VUT&sort=when&pageSize=" + size));
        List<String> backwards = new ArrayList<>(sorted);
        Collections.reverse(backwards);
        assertEquals(backwards, read("/v1/events?actor=VUT&sort=-when&pageSize=" + size));
    }

    @Test
    void matchesEachDateCertainlyOrPossibly() {
        prepared();
        assertEquals(
                List.of("2001-12-31", "2001-12-31/"),
                whens("/v1/events?actor=VUT&from=2001-12-31&to=2001-12-31&match=certainly").stream()
                        .filter(when -> when.startsWith("2001-12"))
                        .sorted()
                        .toList());
        assertEquals(
                List.of("2001-21"),
                whens("/v1/events?actor=VUT&from=2001-03-01&to=2001-05-31&match=certainly").stream()
                        .filter("2001-21"::equals)
                        .toList());
        assertEquals(
                List.of(),
                whens("/v1/events?actor=VUT&from=2001-03-01&to=2001-05-30&match=certainly").stream()
                        .filter("2001-21"::equals)
                        .toList());
    }

    private static List<String> prepared() {
        Response there = given().get("/v1/events?actor=VUT&pageSize=1000");
        if (there.<List<String>>path("items").isEmpty()) {
            SORTED.forEach(same -> same.forEach(when -> Api.event(Samples.event("visit", when, "VUT:host"))));
            there = given().get("/v1/events?actor=VUT&pageSize=1000");
        }
        List<String> sorted = new ArrayList<>();
        for (List<String> same : SORTED) {
            List<String> ids = new ArrayList<>();
            for (String when : same) {
                ids.add(there.path("items.find{ it.when == '" + when + "' }.id"));
            }
            Collections.sort(ids);
            sorted.addAll(ids);
        }
        return sorted;
    }

    private static List<String> whens(String path) {
        return given().get(path).path("items.when");
    }

    private static List<String> read(String path) {
        List<String> ids = new ArrayList<>();
        String token = "";
        while (token != null) {
            Response page = given().get(path + token);
            ids.addAll(page.path("items.id"));
            String next = page.path("nextPageToken");
            token = next == null ? null : "&pageToken=" + next;
        }
        return ids;
    }
}

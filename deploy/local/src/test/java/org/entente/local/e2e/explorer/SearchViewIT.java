package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the explorer finds is what the platform finds, from the first record to the last. */
class SearchViewIT extends InBrowser {

    private static final Map<String, String> KINDS = Map.of(
            "actors", "actors",
            "events", "events",
            "positions", "positions",
            "eventFigures", "event-figures",
            "activities", "activities",
            "aidFigures", "aid-figures",
            "schemes", "schemes",
            "tradeFigures", "trade-figures");

    @Test
    void everythingIsSearchedAtOnce() {
        JsonPath answer = given().get("/v1/search?q=vaccine&pageSize=5").jsonPath();
        explorer.open("#/search?q=vaccine");

        KINDS.forEach((part, kind) -> assertEquals(
                answer.getList(part + ".data.items.id"),
                explorer.attributes("[data-kind=" + kind + "] .found", "data-id"),
                kind));
        assertFalse(explorer.texts(".found mark").isEmpty());
        assertTrue(explorer.texts(".found mark").stream()
                .allMatch(word -> word.toLowerCase().startsWith("vaccin")));
    }

    @Test
    void wordsAreMarkedWhereThePlatformFoundThem() {
        JsonPath answer =
                given().get("/v1/events?q=visit&sort=relevance&pageSize=25").jsonPath();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < answer.getInt("items.size()"); i++) {
            String title = answer.getString("items[" + i + "].title");
            List<Map<String, Object>> spans = answer.getList("matches[" + i + "].at");
            spans.stream()
                    .filter(span -> span.get("pointer").equals("/title"))
                    .map(span -> title.substring((int) span.get("start"), (int) span.get("end")))
                    .forEach(expected::add);
        }
        assertFalse(expected.isEmpty());

        explorer.open("#/search?q=visit&in=events");
        assertEquals(expected, explorer.texts(".found a mark"));
        Pictures.take(browser, "search");
    }

    @Test
    void facetsCountAndNarrowDown() {
        JsonPath facets = given().get("/v1/events/facets?by=type").jsonPath();
        explorer.open("#/search");
        assertEquals(
                facets.getList("facets.type.buckets.value").subList(0, 8),
                explorer.attributes(".facets section:first-of-type > ul a", "data-value"));
        assertEquals(
                facets.getList("facets.type.buckets.count.collect { it.toString() }")
                        .subList(0, 8),
                explorer.texts(".facets section:first-of-type > ul .count"));
        List<String> all = found();

        browser.click(".facets [data-value=visit]");
        List<String> visits = given().get("/v1/events?type=visit").jsonPath().getList("items.id");
        await().atMost(Explorer.PATIENCE).until(SearchViewIT::found, visits::equals);
        assertEquals(explorer.address("#/search?in=events&type=visit"), browser.url());
        assertEquals(
                "true",
                explorer.attributes(".facets [data-value=visit]", "aria-current")
                        .get(0));

        browser.back();
        await().atMost(Explorer.PATIENCE).until(SearchViewIT::found, all::equals);
        browser.forward();
        await().atMost(Explorer.PATIENCE).until(SearchViewIT::found, visits::equals);
        browser.click(".facets [data-value=visit]");
        await().atMost(Explorer.PATIENCE).until(SearchViewIT::found, all::equals);
    }

    @Test
    void listGoesOnToItsEndAndIsAsLongWhenTheReaderComesBack() {
        List<String> all = given().get("/v1/events?pageSize=1000").jsonPath().getList("items.id");
        assertTrue(all.size() > 50, all.size() + " events are less than three pages");
        explorer.open("#/search?in=events");
        while (!explorer.texts("button.more").isEmpty()) {
            int shown = found().size();
            browser.click("button.more");
            await().atMost(Explorer.PATIENCE).until(() -> found().size() > shown);
        }
        assertEquals(all, found());

        browser.click(".found:last-child a");
        browser.awaitOne("record-history");
        browser.back();
        await().atMost(Explorer.PATIENCE).until(SearchViewIT::found, all::equals);
    }

    @Test
    void wordsAreAskedByTheForm() {
        explorer.open("#/search");
        browser.write("#search-words", "EVERYTH");
        browser.click(".search-form button");
        explorer.awaitTexts("[data-kind=schemes] .found a", List.of("Everything But Arms"));
        assertEquals(explorer.address("#/search?q=EVERYTH"), browser.url());
    }

    @Test
    void nothingFoundIsSaid() {
        explorer.open("#/search?q=zzyzx");
        assertEquals(List.of("No record has all of these words."), explorer.texts(".state-empty .state-title"));
        explorer.open("#/search?in=events&q=zzyzx");
        assertEquals(List.of("No events have all of these words."), explorer.texts(".state-empty .state-title"));
    }

    @Test
    void refusedQuestionIsShownAsThePlatformRefusesIt() {
        JsonPath problem = given().get("/v1/search?q=-").jsonPath();
        explorer.open("#/search?q=-");
        assertEquals(List.of(problem.getString("title")), explorer.texts(".state-problem .state-title"));
        assertTrue(explorer.texts(".state-problem").get(0).contains(problem.getString("errors[0].detail")));
    }

    @Test
    void serviceThatIsDownTakesItsOwnKindsAwayAndNoOther() {
        explorer.platform().service("AID").destroyForcibly();
        explorer.open("#/search?q=vaccine");
        List<String> unavailable = explorer.texts(".state-partial .state-title");
        assertEquals(List.of("Aid is unavailable", "Aid is unavailable"), unavailable);

        await().atMost(Explorer.PATIENCE).until(() -> {
            browser.evaluate("document.querySelector('.state-partial button')?.click()");
            return explorer.texts(".state-partial").isEmpty();
        });
        assertEquals(1, explorer.texts("[data-kind=activities] .found").size());
    }

    private static List<String> found() {
        return explorer.attributes(".found", "data-id");
    }
}

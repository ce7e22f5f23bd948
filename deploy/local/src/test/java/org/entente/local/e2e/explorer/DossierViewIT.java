package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.get;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Editor;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A dossier shows what the platform's dossier has, on any day. */
class DossierViewIT extends InBrowser {

    private static final Map<String, String> TIES = Map.of(
            "established", "Ties are established",
            "severed", "Ties are severed",
            "interrupted", "Ties are interrupted",
            "unknown", "Nothing says whether there are ties");

    private static final Map<String, String> VERDICTS =
            Map.of("consistent", "Consistent", "contradicted", "Contradicted", "notEnoughData", "Not enough data");

    private static final String STATE = ".tie .tag.big";

    @Test
    void actorsAreChosenByAnAliasAndByACodeWithTheKeyboardAlone() {
        explorer.open("#/");
        browser.find("main input").click();
        browser.press("kampuch");
        explorer.awaitTexts(
                "actor-picker:first-of-type [role=option][aria-selected=true] span:first-child", List.of("Cambodia"));
        assertEquals(
                browser.find("actor-picker:first-of-type [aria-selected=true]").getAttribute("id"),
                browser.find("actor-picker:first-of-type input").getAttribute("aria-activedescendant"));
        browser.press(Keys.ENTER, Keys.TAB);
        browser.press("840");
        explorer.awaitTexts(
                "actor-picker:last-of-type [role=option][aria-selected=true] span:first-child",
                List.of("United States of America"));
        browser.press(Keys.ENTER);

        explorer.awaitTexts("main h1", List.of("Cambodia and United States of America"));
        assertEquals(explorer.address("#/KHM/USA"), browser.url());
        browser.back();
        explorer.awaitTexts("main h1", List.of("Look at a relationship"));
    }

    @Test
    void nameThatNobodyHasIsSaid() {
        explorer.open("#/");
        browser.find("main input").click();
        browser.press("zzyzx");
        explorer.awaitTexts(
                "actor-picker:first-of-type .picker-message",
                List.of("No actor has a name or code that begins with “zzyzx”."));
    }

    @Test
    void tiesAreThoseOfTheDayThatIsDragged() {
        explorer.open("#/KHM/USA?on=1966-01-01");
        explorer.awaitTexts(STATE, List.of(tiesOn("1966-01-01")));
        browser.evaluate("document.querySelector('#day-range').focus()");
        browser.press(Keys.PAGE_UP, Keys.PAGE_UP, Keys.PAGE_UP, Keys.PAGE_UP);
        await().atMost(Explorer.PATIENCE).until(browser::url, explorer.address("#/KHM/USA?on=1970-01-01")::equals);
        explorer.awaitTexts(STATE, List.of(tiesOn("1970-01-01")));
        browser.press(Keys.ARROW_LEFT);
        await().atMost(Explorer.PATIENCE).until(browser::url, explorer.address("#/KHM/USA?on=1969-12-31")::equals);

        browser.evaluate("const range = document.querySelector('#day-range'); range.value = range.max;"
                + " range.dispatchEvent(new Event('input'))");
        explorer.awaitTexts(STATE, List.of("Ties are established"));
        assertEquals("Ties are severed", tiesOn("1966-01-01"));
    }

    @Test
    void timelineHasAllEventsOfTheTwoAndIsZoomedByKeys() {
        JsonPath events = get("/v1/relations/KHM/USA/timeline?pageSize=1000&fields=id,title")
                .jsonPath();
        List<String> others = get("/v1/timelines?actors=KHM,USA&parts=aid,schemes&pageSize=200")
                .jsonPath()
                .getList("items.findAll { it.when != null }.id");
        explorer.open("#/KHM/USA");
        int all = events.getList("items").size() + others.size();
        await().atMost(Explorer.PATIENCE).until(() -> seen().startsWith(all + " of " + all + " "));
        explorer.openTable("event-timeline");
        assertEquals(
                events.getList("items.title").stream().sorted().toList(),
                explorer.texts("event-timeline tbody a").stream().sorted().toList());

        browser.evaluate("document.querySelector('.timeline-place').focus()");
        browser.press("+", "+", "+", "+");
        browser.press(Keys.ARROW_LEFT);
        await().until(() -> Integer.parseInt(seen().split(" ")[0]) < all);
        browser.press(Keys.HOME);
        await().until(() -> seen().startsWith(all + " of " + all + " "));
    }

    @Test
    void toneIsThatOfEachYear() {
        List<Integer> years = get("/v1/dossiers/KHM/USA?parts=relation").path("relation.data.tone.year");
        explorer.open("#/KHM/USA");
        explorer.openTable("#tone");
        assertEquals(years.stream().map(String::valueOf).toList(), explorer.texts("#tone tbody tr td:first-child"));
        browser.awaitOne("#tone .chart-place svg path");
    }

    @Test
    void figuresHaveTheirQuotesTheirChecksAndWhatFollows() {
        JsonPath dossier = get("/v1/dossiers/KHM/USA?parts=figures").jsonPath();
        explorer.open("#/KHM/USA");
        List<String> quotes = dossier.getList("figures.data.items.figure.citations.quote.flatten()");
        assertFalse(quotes.isEmpty());
        assertEquals(quotes, explorer.texts("#figures .figure blockquote"));
        List<String> verdicts = dossier.getList("figures.data.items.check.verdict.flatten()");
        assertEquals(verdicts.stream().map(VERDICTS::get).toList(), explorer.texts("#figures .figure > p > .tag"));
        await().atMost(Explorer.PATIENCE).until(() -> explorer.texts("#figures tbody td.number").stream()
                .anyMatch(value -> value.startsWith("$6,541,000,000 ")));
        assertTrue(explorer.texts("#figures tbody")
                .get(0)
                .contains("exports of 2021 / (1 + change of 2021 on 2020 / 100)"));
    }

    @Test
    void schemesAreBarsAndCards() {
        explorer.open("#/KHM/EU");
        assertEquals(List.of("Everything But Arms"), explorer.texts("#schemes .card h3"));
        browser.awaitOne("#schemes .chart-place svg text");
        explorer.openTable("#schemes");
        assertEquals(2, explorer.texts("#schemes tbody tr").size());
    }

    @Test
    void whatDoesNotApplyIsSaid() {
        explorer.open("#/KHM/EU");
        assertTrue(
                explorer.texts("#aid .state-title").stream().anyMatch(text -> text.contains("does not apply here")),
                () -> explorer.texts("#aid").toString());
    }

    @Test
    void unknownActorIsAProblemWithWhatWasWrong() {
        String detail = get("/v1/dossiers/NOBODY/USA").path("detail");
        explorer.open("#/NOBODY/USA");
        assertTrue(explorer.texts(".state-problem").get(0).contains(detail), detail);
    }

    @Test
    void eventThatIsWrittenAppearsWithoutBeingAskedFor() {
        Editor editor = new Editor(explorer.platform());
        explorer.open("#/KHM/USA");
        browser.awaitOne(".live-state[data-state=live]");
        explorer.openTable("event-timeline");
        List<String> before = explorer.texts("event-timeline tbody a");
        String path =
                editor.create("/v1/events", Drafts.meeting("KHM", "USA", "A meeting for the explorer", "2021-05"));
        try {
            explorer.await(() -> explorer.texts("event-timeline tbody a").contains("A meeting for the explorer"));
        } finally {
            editor.delete(path);
        }
        explorer.await(() -> explorer.texts("event-timeline tbody a").equals(before));
    }

    private static String seen() {
        return explorer.texts(".timeline-range").stream().findFirst().orElse("");
    }

    private static String tiesOn(String day) {
        return TIES.get(get("/v1/relations/KHM/USA?on=" + day).<String>path("status"));
    }
}

package org.entente.local.e2e.explorer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Editor;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A record's page: what it says, what proves it, how it came to be, and how to ask for it. */
class RecordViewIT extends InBrowser {

    private static final String DOCUMENT = "45bcfa08-f6da-5f31-bd02-257a08f36820";

    private static Editor editor;

    @BeforeAll
    static void start() {
        editor = new Editor(explorer.platform());
    }

    @ParameterizedTest
    @CsvSource({
        "events, /v1/events, title",
        "positions, /v1/positions, summary",
        "actors, /v1/actors, name",
        "topics, /v1/topics, name",
        "activities, /v1/aid/activities, title",
        "schemes, /v1/trade/schemes, name"
    })
    void eachKindHasAPageOfWhatItSays(String kind, String list, String member) {
        JsonPath first = given().queryParam("pageSize", 1).get(list).jsonPath();
        explorer.open("#/record/" + kind + "/" + first.getString("items[0].id"));

        assertEquals(first.getString("items[0]." + member), explorer.heading());
        assertFalse(explorer.texts(".members dt").isEmpty());
        assertEquals(List.of(), explorer.texts(".state-problem"));
        assertEquals(1, explorer.texts(".revisions li").size());
    }

    @ParameterizedTest
    @CsvSource({"event-figures, /v1/events/figures", "aid-figures, /v1/aid/figures", "trade-figures, /v1/trade/figures"
    })
    void figureHasItsCheck(String kind, String list) {
        String id = given().queryParam("pageSize", 1).get(list).path("items[0].id");
        String verdict = given().get(list + "/" + id + "/check").path("verdict");
        explorer.open("#/record/" + kind + "/" + id);

        Map<String, String> texts =
                Map.of("consistent", "Consistent", "contradicted", "Contradicted", "notEnoughData", "Not enough data");
        assertEquals(texts.get(verdict), explorer.texts(".check .tag").get(0));
    }

    @Test
    void datasetAndStatisticHavePages() {
        String dataset = editor.create(
                "/v1/trade/datasets",
                Map.of(
                        "reporter", "KHM",
                        "period", "1999",
                        "frequency", "A",
                        "classification", "HS",
                        "source", Map.of("name", "A page's own"),
                        "currency", "USD"));
        explorer.open("#/record/datasets/" + last(dataset));
        assertEquals("Trade of KHM in 1999", explorer.heading());
        editor.delete(dataset);

        Map<String, Object> cited = given().get("/v1/events?source=" + DOCUMENT + "&pageSize=1")
                .jsonPath()
                .getMap("items[0].citations[0]");
        String statistic = editor.create(
                "/v1/aid/statistics",
                Map.of(
                        "publication",
                        "us-foreign-assistance",
                        "recipient",
                        Map.of("code", "KHM", "name", "Cambodia", "kind", "country", "publishedCode", "KHM"),
                        "values",
                        List.of(Map.of(
                                "donor", "USA",
                                "donorName", "United States",
                                "fiscalYear", "2024",
                                "period", "2023-10/2024-09",
                                "transactionType", "Disbursements",
                                "amount", 12_000_000,
                                "currency", "USD",
                                "priceBasis", "current",
                                "sourceId", DOCUMENT)),
                        "citations",
                        List.of(cited)));
        explorer.open("#/record/statistics/" + last(statistic));
        assertEquals("Aid to Cambodia", explorer.heading());
        assertTrue(explorer.texts("long-table td").contains("12,000,000"));
        editor.delete(statistic);
    }

    @Test
    void documentShowsAllThatCitesIt() {
        JsonPath source = given().get("/v1/sources/" + DOCUMENT).jsonPath();
        explorer.open("#/record/sources/" + DOCUMENT);

        assertEquals(source.getString("document.title"), explorer.heading());
        assertEquals(
                source.getList("events.data.items.id"), explorer.attributes("[data-kind=events] .found", "data-id"));
        assertEquals(
                source.getList("tradeFigures.data.items.id"),
                explorer.attributes("[data-kind=trade-figures] .found", "data-id"));
    }

    @Test
    void citationHasQuotePublisherDateAndDocument() {
        JsonPath event = given().get("/v1/events?pageSize=1&source=" + DOCUMENT).jsonPath();
        JsonPath cited =
                given().get("/v1/events/" + event.getString("items[0].id")).jsonPath();
        explorer.open("#/record/events/" + event.getString("items[0].id"));

        assertEquals(cited.getList("citations.quote"), explorer.texts(".proof blockquote"));
        String told = explorer.texts(".proof .citations p").get(0);
        assertTrue(told.contains(cited.getString("citations[0].publisher")), told);
        assertTrue(told.contains("Aug 2, 2022"), told);
        browser.click(".proof a");
        explorer.settle();
        assertEquals(explorer.address("#/record/sources/" + DOCUMENT), browser.url());
        assertEquals(cited.getString("citations[0].title"), explorer.heading());
    }

    @Test
    void whatChangedBetweenTwoRevisionsIsShown() {
        String path = editor.event("First words", "2099-12-30");
        editor.patch(path, Map.of("title", "Second words"));
        editor.patch(path, Map.of("title", "Third words", "summary", "And why."));
        explorer.open("#/record/events/" + last(path));

        browser.click("[aria-label='What changed in revision 2']");
        explorer.awaitTexts(".comparison tbody tr", List.of("Title First words Second words"));
        browser.back();
        browser.awaitNone(".comparison");
        browser.click(".between [value='1']");
        browser.click(".between button");
        explorer.awaitTexts(
                ".comparison tbody tr", List.of("Title First words Third words", "Summary not there And why."));
        Pictures.take(browser, "record");
        assertEquals(explorer.address("#/record/events/" + last(path) + "?between=1,3"), browser.url());
        explorer.open("#/record/events/" + last(path) + "?revision=1");
        assertEquals("First words", explorer.heading());

        editor.delete(path);
        explorer.open("#/record/events/" + last(path));
        assertEquals("Third words", explorer.heading());
        assertTrue(explorer.texts(".state-problem").get(0).startsWith("This record was deleted."));
    }

    @Test
    void itemThatIsNewIsNoChangeOfTheItemsAfterIt() {
        String path = editor.event("Listed", "2099-12-28");
        editor.patch(path, Map.of("topics", List.of("security", "trade")));
        editor.patch(path, Map.of("topics", List.of("asean", "security", "trade")));
        explorer.open("#/record/events/" + last(path) + "?between=2,3");

        assertEquals(List.of("Topics 1 not there asean"), explorer.texts(".comparison tbody tr"));
        editor.delete(path);
    }

    @Test
    void requestsThatAreShownGiveTheSame() {
        JsonPath first = given().get("/v1/events?pageSize=1").jsonPath();
        String path = "/v1/events/" + first.getString("items[0].id");
        explorer.open("#/record/events/" + first.getString("items[0].id"));

        assertEquals(
                "curl '" + explorer.platform().gateway() + path + "'",
                explorer.texts(".requests code").get(0));
        browser.click(".requests [value=fetch]");
        await().atMost(Explorer.PATIENCE)
                .until(() -> explorer.texts(".requests code").get(0).contains("fetch"));
        String line = explorer.texts(".requests code").get(0);
        String answer = browser.evaluateLater("const [done] = arguments; (async () => " + line
                + ")().then((record) => done(JSON.stringify(record)));");
        assertEquals(
                given().get(path).jsonPath().getMap(""), JsonPath.from(answer).getMap(""));
    }

    @Test
    void recordThatThereIsNotIsShownAsThePlatformRefusesIt() {
        String path = "/v1/events/00000000-0000-7000-8000-000000000000";
        JsonPath problem = given().get(path).jsonPath();
        explorer.open("#/record/events/00000000-0000-7000-8000-000000000000");
        assertEquals(List.of(problem.getString("title")), explorer.texts(".state-problem .state-title"));
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}

package org.entente.local.e2e;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.gateway.NodeProject;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The example page, compiled with the contract's types, in a real browser and from another origin than the platform's. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserPageIT {

    private static final String UNTESTED = "No page is tried in a browser";
    private static final String LIVE = "#state[data-state=live]";
    private static final String LOST = "#state[data-state=lost]";

    /** The launcher starts a service again that died, and a browser comes back every three seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir
    private static Path profile;

    private static RunningPlatform platform;
    private static ExamplePage page;
    private static Browser browser;
    private static Editor editor;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Browser.assume(UNTESTED);
        NodeProject sources = ExamplePage.install(UNTESTED);
        platform = RunningPlatform.get();
        RestAssured.baseURI = platform.gateway();
        editor = new Editor(platform);
        page = ExamplePage.serve(sources, platform.gateway());
        browser = Browser.start(profile);
    }

    @AfterAll
    static void stop() {
        if (browser != null) {
            browser.close();
        }
        if (page != null) {
            page.close();
        }
    }

    @BeforeEach
    void open() {
        browser.open(page.url());
        await().atMost(PATIENCE).until(() -> !browser.texts(LIVE).isEmpty());
        await().atMost(PATIENCE).until(() -> !browser.texts("#events li").isEmpty());
    }

    @Test
    void pagesThroughToTheEndByTheNextLinks() {
        JsonPath all = given().queryParam("pageSize", 1000).get("/v1/events").jsonPath();
        List<String> expected = all.getList("items.collect { it.when + ' · ' + it.type + ' · ' + it.title }");
        assertTrue(expected.size() > 50, expected.size() + " events are less than three pages");

        int pages = 1;
        while (Boolean.FALSE.equals(browser.evaluate("return document.querySelector('#more').disabled"))) {
            int shown = browser.texts("#events li").size();
            browser.click("#more");
            await().atMost(PATIENCE).until(() -> browser.texts("#events li").size() > shown);
            pages++;
        }

        assertEquals(expected, browser.texts("#events li"));
        assertEquals(String.valueOf(expected.size()), browser.text("#count"));
        assertEquals((expected.size() + 24) / 25, pages);
    }

    @Test
    void wrongParameterIsShownWithItsName() {
        JsonPath problem = given().get("/v1/events?from=2022-13").jsonPath();
        browser.write("[name=from]", "2022-13");
        browser.click("#question button");

        browser.awaitText("#problem-title", () -> problem.getString("title"));
        assertEquals(problem.getString("detail"), browser.text("#problem-detail"));
        assertEquals(List.of("from: " + problem.getString("errors[0].detail")), browser.texts("#problem-errors li"));
        assertFalse(browser.text("#problem-request").isBlank());

        browser.write("[name=from]", "2022-08");
        browser.click("#question button");
        await().atMost(PATIENCE).until(() -> !browser.find("#problem").isDisplayed());
        assertEquals(
                given().queryParam("from", "2022-08")
                        .queryParam("pageSize", 25)
                        .get("/v1/events")
                        .jsonPath()
                        .getList("items.id"),
                browser.evaluate("return [...document.querySelectorAll('#events li')].map(line => line.id)"));
    }

    @Test
    void writesWithATokenAndReadsAgainOnlyWhatHasChanged() {
        String url = platform.gateway() + "/v1/topics/browser-write";
        browser.write("[name=code]", "browser-write");
        browser.write("[name=name]", "Written by a page");
        browser.click("[value=create]");
        browser.awaitText("#problem-title", () -> "Unauthorized");

        browser.write("[name=token]", platform.token());
        browser.click("[value=create]");
        browser.awaitText("#topic-said", () -> said("Written by a page", 1, "new to this page"));
        browser.write("[name=name]", "Renamed by a page");
        browser.click("[value=rename]");
        browser.awaitText("#topic-said", () -> said("Renamed by a page", 2, "new to this page"));
        browser.click("[value=read]");
        browser.awaitText("#topic-said", () -> said("Renamed by a page", 2, "not modified"));
        editor.patch("/v1/topics/browser-write", Map.of("name", "Renamed by somebody else"));
        browser.click("[value=rename]");
        await().atMost(PATIENCE).until(() -> browser.find("#problem").isDisplayed());
        assertEquals(List.of(401, 201), browser.statuses("PUT", url));
        assertEquals(List.of(200, 412), browser.statuses("PATCH", url));
        browser.click("[value=read]");
        browser.awaitText("#topic-said", () -> said("Renamed by somebody else", 3, "new to this page"));

        assertEquals(List.of(304, 200), browser.statuses("GET", url));
        assertTrue(browser.statuses("OPTIONS", url).size() >= 2, "writes and conditional reads are asked for first");
        assertEquals(Set.of(200), Set.copyOf(browser.statuses("OPTIONS", url)));
        editor.delete("/v1/topics/browser-write");
    }

    @Test
    void changesOfACutStreamFollowWithoutLossOrDoubling() {
        List<String> expected = new ArrayList<>();
        create(platform.gateway(), "browser-before", expected);
        awaitChanges(expected);

        platform.service("GATEWAY").destroyForcibly();
        await().atMost(PATIENCE).until(() -> !browser.texts(LOST).isEmpty());
        assertTrue(browser.text("#state").startsWith("Lost the connection"), browser.text("#state"));
        for (int i = 0; i < 20; i++) {
            create(platform.events(), "browser-while-lost-" + i, expected);
        }
        await().atMost(PATIENCE).until(() -> !browser.texts(LIVE).isEmpty());
        awaitChanges(expected);
        create(platform.gateway(), "browser-after", expected);
        awaitChanges(expected);

        assertEquals(expected, changes());
        List<String> sequences = browser.evaluate(
                "return [...document.querySelectorAll('#changes li')].map(line => line.dataset.sequence)");
        assertEquals(List.copyOf(new TreeSet<>(sequences)), sequences);
        assertTrue(
                browser.network("requestWillBeSentExtraInfo").stream()
                        .map(sent -> sent.path("headers"))
                        .anyMatch(headers ->
                                headers.path("Last-Event-ID").asText().contains("events.1-")),
                "the browser has come back with the id that it was at");
        expected.forEach(line -> editor.delete("/v1/topics/" + line.substring("topic/".length(), line.indexOf(' '))));
    }

    @Test
    void listedEventChangesInPlace() {
        String path = editor.event("First words", "2099-12-31");
        String line = "#events [id='" + path.substring(path.lastIndexOf('/') + 1) + "']";
        browser.write("[name=from]", "2099-12-31");
        browser.click("#question button");
        awaitTexts(line, "2099-12-31 · other · First words");

        editor.patch(path, Map.of("title", "Other words"));
        awaitTexts(line, "2099-12-31 · other · Other words");
        editor.delete(path);
        awaitTexts(line + ".gone", "2099-12-31 · other · Other words");
    }

    @Test
    void serviceThatCannotBeFollowedIsNamedUntilItCan() {
        platform.service("AID").destroyForcibly();
        awaitTexts("#missing li", "aid cannot be followed now");
        await().atMost(PATIENCE).until(() -> browser.texts("#missing li").isEmpty());
        await().atMost(PATIENCE)
                .until(() -> given().get("/health").path("status").equals("UP"));
    }

    /** The last, so that it speaks for all. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nothingIsAskedOfAnybodyElse() {
        assertEquals(new TreeSet<>(Set.of(page.url(), platform.gateway() + "/")), browser.origins());
        assertEquals(List.of(), browser.policyComplaints());
        assertEquals("connect-src", browser.refusalOf(platform.issuer()));
    }

    private static String said(String name, int revision, String news) {
        String etag = given().get("/v1/topics/browser-write").header("ETag");
        return name + ", revision " + revision + ", " + etag + ": " + news;
    }

    /** The lines about topics of this test, for other tests may write too. */
    private static List<String> changes() {
        return browser.texts("#changes li").stream()
                .filter(line -> line.startsWith("topic/browser-"))
                .toList();
    }

    private static void awaitTexts(String selector, String... texts) {
        await(selector).atMost(PATIENCE).until(() -> browser.texts(selector), List.of(texts)::equals);
    }

    private static void awaitChanges(List<String> expected) {
        await().atMost(PATIENCE).until(() -> changes().size() >= expected.size());
    }

    private static void create(String address, String code, List<String> expected) {
        editor.topic(address, code, "Name of " + code);
        expected.add("topic/" + code + " created: Name of " + code);
    }
}

package org.entente.local.e2e.explorer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Editor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is written appears where it is looked at, through cuts of the connection. */
class LiveViewIT extends InBrowser {

    private static final String LIVE = ".live-state[data-state=live]";
    private static final String LOST = ".live-state[data-state=lost]";

    private static Editor editor;

    private final List<String> topics = new ArrayList<>();

    @BeforeAll
    static void start() {
        editor = new Editor(explorer.platform());
    }

    @AfterEach
    void delete() {
        topics.forEach(code -> editor.delete("/v1/topics/" + code));
    }

    @Test
    void tickerTellsEachChangeOnceTheNewestFirst() {
        openLive("#/live");
        assertTrue(explorer.texts(".state-empty").get(0).startsWith("Nothing was written"));
        write("explorer-one");
        write("explorer-two");
        editor.patch("/v1/topics/explorer-one", Map.of("name", "Renamed"));

        awaitTold(
                "updated Topic: Renamed", "created Topic: Name of explorer-two", "created Topic: Name of explorer-one");
        Pictures.take(browser, "live");
        browser.click("[aria-label='What changed in Renamed']");
        explorer.awaitTexts(".comparison tbody tr", List.of("Name Name of explorer-one Renamed"));
        browser.back();
        awaitTold(
                "updated Topic: Renamed", "created Topic: Name of explorer-two", "created Topic: Name of explorer-one");
    }

    @Test
    void tickerStandsStillWhileTheReaderHasStoppedIt() {
        openLive("#/live?service=events");
        write("explorer-before");
        awaitTold("created Topic: Name of explorer-before");
        browser.click(".hold");
        write("explorer-behind");
        await().atMost(Explorer.PATIENCE).until(() -> explorer.texts("live-view .quiet").stream()
                .anyMatch(text -> text.equals("1 change waits")));
        assertEquals(List.of("created Topic: Name of explorer-before"), told());

        browser.click(".hold");
        awaitTold("created Topic: Name of explorer-behind", "created Topic: Name of explorer-before");
        explorer.follow("#/live?service=trade");
        assertEquals(List.of(), told());
    }

    @Test
    void recordChangesInPlace() {
        String path = editor.event("First words", "2099-12-29");
        openLive("#/record/events/" + path.substring(path.lastIndexOf('/') + 1));
        editor.patch(path, Map.of("title", "Other words"));

        explorer.awaitTexts("main h1", List.of("Other words"));
        assertTrue(explorer.texts(".standing .tag").get(0).startsWith("changed while you look"));
        assertEquals(2, explorer.texts(".revisions li").size());
        editor.delete(path);
        await().atMost(Explorer.PATIENCE).until(() -> explorer.texts(".state-problem").stream()
                .anyMatch(text -> text.startsWith("This record was deleted.")));
    }

    @Test
    void connectionThatIsLostIsToldAndNothingIsMissed() {
        openLive("#/live");
        write("explorer-kept");
        awaitTold("created Topic: Name of explorer-kept");

        explorer.platform().service("GATEWAY").destroyForcibly();
        await().atMost(Explorer.PATIENCE).until(() -> !explorer.texts(LOST).isEmpty());
        assertEquals(List.of("Connection lost, trying again …"), explorer.texts(".live-state"));
        List<String> expected = new ArrayList<>(List.of("created Topic: Name of explorer-kept"));
        for (int i = 0; i < 5; i++) {
            write(explorer.platform().events(), "explorer-lost-" + i);
            expected.add("created Topic: Name of explorer-lost-" + i);
        }
        await().atMost(Explorer.PATIENCE).until(() -> !explorer.texts(LIVE).isEmpty());
        Collections.reverse(expected);
        awaitTold(expected.toArray(String[]::new));
    }

    private static void openLive(String view) {
        explorer.open(view);
        await().atMost(Explorer.PATIENCE).until(() -> !explorer.texts(LIVE).isEmpty());
    }

    private void write(String code) {
        write(explorer.platform().gateway(), code);
    }

    private void write(String address, String code) {
        editor.topic(address, code, "Name of " + code);
        topics.add(code);
    }

    private static void awaitTold(String... expected) {
        await().atMost(Explorer.PATIENCE).until(LiveViewIT::told, List.of(expected)::equals);
    }

    /** What was done to the topics of these tests, for other tests may write too. */
    private static List<String> told() {
        return browser.evaluate(
                """
                return [...document.querySelectorAll('.ticker li[data-subject^="topic/explorer-"]')].map((line) =>
                  [line.querySelector('.tag'), line.querySelector('.about')]
                    .map((part) => part.textContent.trim().replace(/\\s+/g, ' '))
                    .join(' '));
                """);
    }
}

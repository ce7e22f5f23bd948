package org.entente.local.e2e.explorer;

import io.restassured.RestAssured;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.entente.local.e2e.Browser;
import org.entente.local.e2e.RunningPlatform;

/** The explorer of the running platform, in a browser of its own. */
final class Explorer implements AutoCloseable {

    /** The launcher starts a service again that died, and a browser comes back every three seconds. */
    static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String SETTLED =
            """
            return document.querySelector('main h1') !== null
              && document.querySelector('main [aria-busy=true]') === null;
            """;

    /** The latest requests of the page with when they began and ended, in milliseconds of its own time. */
    private static final String ASKED =
            """
            return Math.round(performance.now()) + ': ' + performance.getEntriesByType('resource').slice(-12).map((asked) =>
              `${Math.round(asked.startTime)} to ${Math.round(asked.responseEnd)} ${asked.responseStatus} ${asked.name}`)
              .join(', ');
            """;

    private final RunningPlatform platform;
    private final Browser browser;

    private Explorer(RunningPlatform platform, Browser browser) {
        this.platform = platform;
        this.browser = browser;
    }

    /** Skips the test where there is no browser; starts the platform where it does not run yet. */
    static Explorer start(Path profile) {
        Browser.assume("The explorer is not tried in a browser");
        RunningPlatform platform = RunningPlatform.get();
        RestAssured.baseURI = platform.gateway();
        Browser browser = Browser.start(profile);
        Look.LIGHT.apply(browser);
        return new Explorer(platform, browser);
    }

    RunningPlatform platform() {
        return platform;
    }

    Browser browser() {
        return browser;
    }

    /** The address of a view, such as {@code #/search?q=vaccine}. */
    String address(String view) {
        return platform.gateway() + "/" + view;
    }

    /** Opens a view as from a link that somebody sent, and waits for what it shows. */
    void open(String view) {
        // Else the page would stay, and only its view would change.
        browser.open("about:blank");
        browser.open(address(view));
        settle();
    }

    /** Goes to a view as from a link within the page. */
    void follow(String view) {
        browser.evaluate("location.hash = arguments[0]", view);
        settle();
    }

    /** Waits until nothing is loading. */
    void settle() {
        await(() -> browser.evaluate(SETTLED));
    }

    /** Waits until the elements that a selector names have these texts, without regard to how spaces are laid out. */
    void awaitTexts(String selector, List<String> expected) {
        Awaitility.await(selector).atMost(PATIENCE).until(() -> texts(selector), expected::equals);
    }

    /** Opens the table beside a picture; it is made once it is open. */
    void openTable(String place) {
        browser.click(place + " summary");
        browser.awaitOne(place + " tbody tr");
    }

    /** The texts of all that a selector names, each with single spaces between its words. */
    List<String> texts(String selector) {
        return browser.texts(selector).stream()
                .map(text -> text.strip().replaceAll("\\s+", " "))
                .toList();
    }

    /** Waits until something holds; where it does not come, the failure tells what the page heard and asked for last. */
    void await(Callable<Boolean> condition) {
        try {
            Awaitility.await().atMost(PATIENCE).until(condition);
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(
                    "The page is %s and asked last for %s".formatted(texts(".live-state"), browser.evaluate(ASKED)),
                    late);
        }
    }

    String heading() {
        return texts("main h1").get(0);
    }

    /** What an attribute of all that a selector names says. */
    List<String> attributes(String selector, String name) {
        return browser.evaluate(
                "return [...document.querySelectorAll(arguments[0])].map(found => found.getAttribute(arguments[1]))",
                selector,
                name);
    }

    @Override
    public void close() {
        browser.close();
    }
}

package org.entente.local.e2e.explorer;

import java.util.Map;
import org.entente.local.e2e.Browser;

/** How a page came, as the browser itself measured it. */
final class Loading {

    private final Browser browser;

    private Loading(Browser browser) {
        this.browser = browser;
    }

    /**
     * Notes, in every page that is opened from now on, when a selector first named something.
     *
     * @param readable what a reader came for, as a selector
     */
    static Loading watch(Browser browser, String readable) {
        browser.command(
                "Page.addScriptToEvaluateOnNewDocument",
                Map.of(
                        "source",
                        """
                        (function look() {
                          if (document.querySelector(%s)) {
                            requestAnimationFrame(() => { window.readableAfter = performance.now(); });
                          } else {
                            requestAnimationFrame(look);
                          }
                        })();
                        """
                                .formatted(quoted(readable))));
        return new Loading(browser);
    }

    /** Milliseconds from the beginning of the navigation until what the reader came for was painted. */
    double readableAfter() {
        Number milliseconds = browser.evaluate("return window.readableAfter");
        return milliseconds.doubleValue();
    }

    /** The sum of all shifts of what was already shown (Cumulative Layout Shift, without its windows); 0 is none. */
    double shift() {
        Number shift = browser.evaluateLater(
                """
                const [done] = arguments;
                let sum = 0;
                new PerformanceObserver((list) => list.getEntries().forEach(({ value }) => { sum += value; }))
                  .observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done(sum), 200);
                """);
        return shift.doubleValue();
    }

    /** Bytes of all scripts of the page as they were sent, compressed. */
    long scriptBytes() {
        Number bytes = browser.evaluate(
                """
                return performance.getEntriesByType('resource')
                  .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
                  .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
                """);
        return bytes.longValue();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "\\'") + "'";
    }
}

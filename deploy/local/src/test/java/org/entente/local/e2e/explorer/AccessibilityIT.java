package org.entente.local.e2e.explorer;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;

/** Each view can be read and used by everybody: in light and dark, on the smallest screen, by the keyboard alone. */
class AccessibilityIT extends InBrowser {

    @ParameterizedTest
    @EnumSource
    void noViewBreaksARuleOfWcag(Look look) {
        look.apply(browser);
        assertAll(Views.all().entrySet().stream().map(view -> () -> {
            explorer.open(view.getValue());
            assertEquals(List.of(), Accessibility.findings(browser), view.getKey());
            assertEquals(1, explorer.texts("h1").size(), view.getKey());
            assertFalse(explorer.heading().isEmpty(), view.getKey());
        }));
    }

    /** Else an acceptance would say nothing. */
    @Test
    void ruleThatIsBrokenIsFound() {
        Look.LIGHT.apply(browser);
        explorer.open("#/live");
        browser.evaluate("document.querySelector('.hold').replaceChildren()");
        List<String> findings = Accessibility.findings(browser);
        assertEquals(1, findings.size(), findings::toString);
        assertEquals("button-name", findings.get(0).split(" ")[0]);
    }

    @Test
    void nothingIsWiderThanTheSmallestScreen() {
        Look.SMALL.apply(browser);
        assertAll(Views.all().entrySet().stream().map(view -> () -> {
            explorer.open(view.getValue());
            Number beyond = browser.evaluate(
                    "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0, beyond.intValue(), view.getKey());
        }));
    }

    @Test
    void keyboardAloneFindsAndOpensARecord() {
        Look.LIGHT.apply(browser);
        explorer.open("#/search");
        browser.press(Keys.TAB);
        assertEquals("Skip to the content", browser.evaluate("return document.activeElement.textContent"));
        browser.press(Keys.ENTER);
        browser.press(Keys.TAB);
        assertEquals("search-words", browser.evaluate("return document.activeElement.id"));
        browser.press("EVERYTH", Keys.ENTER);
        explorer.awaitTexts(".found a", List.of("Everything But Arms"));

        for (int i = 0; i < 30 && !isFound(); i++) {
            browser.press(Keys.TAB);
        }
        browser.press(Keys.ENTER);
        explorer.awaitTexts("main h1", List.of("Everything But Arms"));
        assertEquals("Everything But Arms – Entente", browser.evaluate("return document.title"));
        assertEquals("H1", browser.evaluate("return document.activeElement.tagName"), "the focus is on the new view");
    }

    private static boolean isFound() {
        return browser.evaluate("return document.activeElement.closest('.found') !== null");
    }
}

package org.entente.local.e2e.explorer;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** How the page comes, what it asks of whom, and that each of its views is a link. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PageIT extends InBrowser {

    private static final long MOST_SCRIPT_BYTES = 500_000;

    /** In milliseconds. */
    private static final double LONGEST_WAIT = 1000;

    /** Before all others, which would have the scripts in the browser's cache and the figures in the services'. */
    @Test
    @Order(Integer.MIN_VALUE)
    void dossierIsReadableWithinASecondWithFewScriptsAndWithoutAShift() {
        Look.LIGHT.apply(browser);
        Loading loading = Loading.watch(browser, ".tie");
        explorer.open("#/KHM/USA");
        long first = Math.round(loading.readableAfter());
        // Charts have a script of their own, which comes when there is a place for them.
        browser.awaitOne(".chart-place svg");
        long bytes = loading.scriptBytes();
        double shift = loading.shift();
        long again = Long.MAX_VALUE;
        // Whatever else the machine does only adds to what the page takes.
        for (int i = 0; i < 3; i++) {
            explorer.open("#/KHM/USA");
            again = Math.min(again, Math.round(loading.readableAfter()));
        }

        System.out.printf(
                "The dossier was readable after %d ms, and %d ms when opened again; %d bytes of scripts, shift %.4f%n",
                first, again, bytes, shift);
        assertTrue(bytes > 0 && bytes < MOST_SCRIPT_BYTES, bytes + " bytes of scripts");
        assertEquals(0.0, shift, 0.001, "what is shown stays where it is");
        assertTrue(again < LONGEST_WAIT, again + " ms");
    }

    @Test
    void noViewMovesWhatItHasShown() {
        Look.LIGHT.apply(browser);
        Loading loading = Loading.watch(browser, "main h1");
        assertAll(Views.all().entrySet().stream().map(view -> () -> {
            explorer.open(view.getValue());
            // A tenth of what counts as good (Core Web Vitals): a line of a form, but nothing that is being read.
            assertEquals(0.0, loading.shift(), 0.01, view.getKey());
        }));
    }

    @Test
    void eachViewIsALinkThatBackAndForwardGoBy() {
        List<String> links = List.copyOf(Views.all().values());
        explorer.open(links.get(0));
        String first = explorer.heading();
        links.subList(1, links.size()).forEach(explorer::follow);
        String last = explorer.heading();

        for (int i = links.size() - 2; i >= 0; i--) {
            browser.back();
            assertEquals(explorer.address(links.get(i)), browser.url());
        }
        await().atMost(Explorer.PATIENCE).until(explorer::heading, first::equals);
        links.subList(1, links.size()).forEach(link -> browser.forward());
        await().atMost(Explorer.PATIENCE).until(explorer::heading, last::equals);
        explorer.open(links.get(links.size() - 1));
        assertEquals(last, explorer.heading());
    }

    @Test
    void placeThatThereIsNotIsSaid() {
        explorer.open("#/search/for/ever");
        explorer.open("#/nowhere");
        assertEquals("No such page", explorer.heading());
    }

    @Test
    void numbersAndDatesAreThoseOfTheReadersLocale() {
        speak("de-DE");
        explorer.open("#/record/trade-figures/01a2017e-b16c-78de-8cf9-edce0b64b422");
        assertTrue(explorer.heading().contains("8.700.000.000"), explorer.heading());
        speak("en-US");
        explorer.open("#/record/trade-figures/01a2017e-b16c-78de-8cf9-edce0b64b422");
        assertTrue(explorer.heading().contains("8,700,000,000"), explorer.heading());
    }

    @Test
    void dossierIsLightOrDarkAsTheReadersSystemIs() {
        Look.LIGHT.apply(browser);
        explorer.open("#/KHM/USA");
        String light = ground();
        Pictures.take(browser, "dossier");
        Look.DARK.apply(browser);
        explorer.settle();
        assertNotEquals(light, ground());
        Pictures.take(browser, "dossier-dark");

        browser.click(".theme [value=light]");
        assertEquals(light, ground());
        explorer.open("#/KHM/USA");
        assertEquals(light, ground(), "the choice is kept");
        browser.click(".theme [value=system]");
    }

    /** The last, so that it speaks for all. */
    @Test
    @Order(Integer.MAX_VALUE)
    void nothingIsAskedOfAnybodyElse() {
        Set<String> others = browser.origins().stream()
                .filter(origin -> !origin.startsWith("data:") && !origin.startsWith("blob:"))
                .collect(Collectors.toSet());
        assertEquals(Set.of(explorer.platform().gateway() + "/"), others);
        assertEquals(List.of(), browser.policyComplaints());
        assertEquals("connect-src", browser.refusalOf(explorer.platform().issuer()));
    }

    private static String ground() {
        return browser.evaluate("return getComputedStyle(document.body).backgroundColor");
    }

    private static void speak(String language) {
        String agent = browser.evaluate("return navigator.userAgent");
        browser.command("Emulation.setUserAgentOverride", Map.of("userAgent", agent, "acceptLanguage", language));
    }
}

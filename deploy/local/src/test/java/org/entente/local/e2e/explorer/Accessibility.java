package org.entente.local.e2e.explorer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.local.e2e.Browser;

/** The rules of WCAG 2.2, levels A and AA, that a program can check. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private static final String SCRIPT = script();

    private Accessibility() {}

    /** What breaks a rule on the page as it is now, each with the rule, the element and what would be right. */
    static List<String> findings(Browser browser) {
        if (Boolean.FALSE.equals(browser.evaluate("return typeof axe === 'object'"))) {
            browser.evaluate(SCRIPT);
        }
        return browser.evaluateLater(
                """
                const [rules, done] = arguments;
                axe.run({ runOnly: { type: 'tag', values: rules } }).then(
                  ({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                    nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`))),
                  (failure) => done([String(failure)]));
                """,
                RULES);
    }

    private static String script() {
        try (InputStream axe = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

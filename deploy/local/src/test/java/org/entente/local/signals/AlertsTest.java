package org.entente.local.signals;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AlertsTest {

    private static final Path RULES = Observability.FOLDER.resolve("rules");
    private static final List<String> CHAPTERS =
            List.of("## What it means", "## How to see", "## What to do", "## What not to do");

    @Test
    void promtoolAcceptsTheRules() throws Exception {
        assertEquals("", Promtool.complaints(RULES, "check", "rules", "entente.yaml"));
    }

    @Test
    void theirTestsPass() throws Exception {
        assertEquals("", Promtool.complaints(RULES, "test", "rules", "entente_test.yaml"));
    }

    @Test
    void eachAlertIsTestedWhereItFiresAndWhereItKeepsQuiet() {
        assertEquals(Observability.alerts().keySet(), tested(true));
        assertEquals(Observability.alerts().keySet(), tested(false));
    }

    @Test
    void eachAlertHasAPageThatTellsWhatToDoAndNoPageIsLeftOver() throws IOException {
        Observability.alerts().forEach((name, alert) -> {
            String page = Observability.text(alert.at("/annotations/runbook").asText());
            assertTrue(page.startsWith("# " + name + "\n"), name);
            assertTrue(page.contains("    " + alert.path("expr").asText() + "\n"), name + " has another expression");
            assertTrue(page.contains("Severity: " + alert.at("/labels/severity").asText() + "."), name);
            CHAPTERS.forEach(chapter -> assertTrue(page.contains(chapter + "\n\n"), name + ": " + chapter));
        });
        try (Stream<Path> pages = Files.list(Observability.FOLDER.resolve("runbooks"))) {
            assertEquals(
                    new TreeSet<>(Observability.alerts().keySet()),
                    pages.map(page -> page.getFileName().toString().replace(".md", ""))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @Test
    void whatIsAskedForIsDocumented() {
        Set<String> unknown = new TreeSet<>();
        for (String metric : Observability.metricsAskedFor()) {
            String base = metric.replaceFirst("_(bucket|count|sum|max)$", "");
            if (!metric.equals("up")
                    && !Observability.metricsDocumented().contains(metric)
                    && !Observability.metricsDocumented().contains(base)) {
                unknown.add(metric);
            }
        }
        assertEquals(Set.of(), unknown);
    }

    private static Set<String> tested(boolean firing) {
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode test : Observability.yaml("rules/entente_test.yaml").path("tests")) {
            for (JsonNode question : test.path("alert_rule_test")) {
                if (question.path("exp_alerts").isEmpty() != firing) {
                    names.add(question.path("alertname").asText());
                }
            }
        }
        return names;
    }
}

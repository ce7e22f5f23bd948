package org.entente.local.signals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.entente.parts.Root;

/** The files of {@code deploy/observability}. */
public final class Observability {

    static final Path FOLDER = Root.find().resolve(Path.of("deploy", "observability"));

    private Observability() {}

    /** The alerts by name, as the rules have them. */
    static Map<String, JsonNode> alerts() {
        Map<String, JsonNode> alerts = new LinkedHashMap<>();
        for (JsonNode group : yaml("rules/entente.yaml").path("groups")) {
            group.path("rules").forEach(rule -> alerts.put(rule.path("alert").asText(), rule));
        }
        return alerts;
    }

    /** The questions of all panels of the dashboard. */
    static List<String> questionsOfTheDashboard() {
        try {
            return new JsonMapper()
                    .readTree(FOLDER.resolve("grafana/entente.json").toFile())
                    .findValuesAsText("expr");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All metrics that an alert or the dashboard asks for. */
    public static Set<String> metricsAskedFor() {
        Set<String> metrics = new LinkedHashSet<>();
        alerts().values()
                .forEach(alert ->
                        metrics.addAll(PromQl.metrics(alert.path("expr").asText())));
        questionsOfTheDashboard().forEach(question -> metrics.addAll(PromQl.metrics(question)));
        return metrics;
    }

    /** The names in the tables of the metrics' page. */
    public static Set<String> metricsDocumented() {
        Set<String> metrics = new LinkedHashSet<>();
        for (String line : text("metrics.md").lines().toList()) {
            if (line.startsWith("| `")) {
                metrics.add(line.substring(3, line.indexOf('`', 3)));
            }
        }
        return metrics;
    }

    static JsonNode yaml(String file) {
        try {
            return new YAMLMapper().readTree(FOLDER.resolve(file).toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}

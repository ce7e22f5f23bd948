package org.entente.helm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Which labels are meant: Kubernetes' rule, of which an empty selector means everything. */
record Selector(JsonNode json) {

    boolean fits(Map<String, String> labels) {
        return json.path("matchLabels").properties().stream()
                        .allMatch(wanted -> wanted.getValue().asText().equals(labels.get(wanted.getKey())))
                && Manifests.items(json.path("matchExpressions")).allMatch(rule -> fits(rule, labels));
    }

    private static boolean fits(JsonNode rule, Map<String, String> labels) {
        String value = labels.get(rule.path("key").asText());
        boolean among = Manifests.items(rule.path("values"))
                .anyMatch(listed -> listed.asText().equals(value));
        return switch (rule.path("operator").asText()) {
            case "In" -> among;
            case "NotIn" -> !among;
            case "Exists" -> value != null;
            case "DoesNotExist" -> value == null;
            default -> throw new AssertionError("Unknown operator: " + rule);
        };
    }

    /** A Service's, which has labels alone. */
    static boolean simple(JsonNode wanted, Map<String, String> labels) {
        return !wanted.isEmpty()
                && Manifests.texts(wanted).entrySet().stream()
                        .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }
}

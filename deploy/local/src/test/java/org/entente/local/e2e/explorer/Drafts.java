package org.entente.local.e2e.explorer;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Records that tests write for the explorer to show. */
final class Drafts {

    private static final Map<String, String> CITATION = Map.of(
            "sourceId", "45bcfa08-f6da-5f31-bd02-257a08f36820",
            "title", "The United States-Cambodia Relationship",
            "publisher", "United States Department of State, Office of the Spokesperson",
            "quote", "Words for the explorer");

    private Drafts() {}

    static Map<String, ?> meeting(String one, String other, String title, String when) {
        return Map.of(
                "type",
                "meeting",
                "title",
                title,
                "when",
                when,
                "participants",
                Stream.of(one, other)
                        .map(actor -> Map.of("actor", actor, "role", "party"))
                        .toList(),
                "citations",
                List.of(CITATION));
    }

    /** An activity that was promised more than it was given: 5 million dollars of 2019, 3 million of 2020. */
    static Map<String, ?> activity(String donor, String recipient) {
        return Map.of(
                "title",
                "Wells for the explorer",
                "status",
                "implementation",
                "participatingOrgs",
                List.of(Map.of("role", "funding", "actor", donor, "name", donor)),
                "recipientCountries",
                List.of(Map.of("code", recipient, "percentage", 100)),
                "sectors",
                List.of(Map.of("vocabulary", "1", "code", "14030", "percentage", 100)),
                "transactions",
                List.of(
                        transaction("outgoingCommitment", "2019-03-01", 5_000_000),
                        transaction("disbursement", "2020-06-01", 3_000_000)),
                "citations",
                List.of(CITATION));
    }

    private static Map<String, ?> transaction(String type, String date, int amount) {
        return Map.of(
                "type", type, "date", date, "value", Map.of("amount", amount, "currency", "USD", "valueDate", date));
    }

    static Map<String, ?> dataset(String reporter, String period) {
        return Map.of(
                "reporter",
                reporter,
                "period",
                period,
                "frequency",
                "A",
                "classification",
                "HS",
                "source",
                Map.of("name", "Explorer"),
                "currency",
                "USD");
    }

    static Map<String, ?> flow(String partner, String direction, long value) {
        return Map.of(
                "flows",
                List.of(Map.of("partner", partner, "direction", direction, "commodity", "TOTAL", "value", value)));
    }
}

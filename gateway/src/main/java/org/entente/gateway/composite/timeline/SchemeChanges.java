package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.gateway.Service;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Refusal;

/**
 * The statuses of a scheme's beneficiaries, each by the date on which it begins. One without a date may have begun on any
 * day, and stands before all others.
 */
final class SchemeChanges {

    private SchemeChanges() {}

    /**
     * The changes of one scheme.
     *
     * @param beneficiary the only one that is wanted, or null
     */
    static Stream<Entry> of(JsonNode scheme, String beneficiary, TimelineQuestion question) {
        List<Entry> entries = new ArrayList<>();
        boolean known = false;
        for (JsonNode one : scheme.path("beneficiaries")) {
            if (beneficiary == null || one.path("country").asText().equals(beneficiary)) {
                known = true;
                add(entries, scheme, one, question);
            }
        }
        if (!known && beneficiary != null) {
            // The service has found the scheme by another code of the country than it writes.
            throw Refusal.parameter(
                    "actors", "Write '" + beneficiary + "' by its alpha-3 code, as the answers do, such as KHM.");
        }
        return entries.stream();
    }

    private static void add(List<Entry> entries, JsonNode scheme, JsonNode beneficiary, TimelineQuestion question) {
        String id = scheme.path("id").asText();
        String country = beneficiary.path("country").asText();
        JsonNode statuses = beneficiary.path("statuses");
        for (int i = 0; i < statuses.size(); i++) {
            String when = statuses.get(i).path("when").asText(null);
            StartDay start = when == null ? StartDay.UNKNOWN : StartDay.of(when);
            if (start.mayLieBetween(question.from(), question.to())) {
                entries.add(new Entry(
                        Entry.Key.of(start, Service.TRADE, "%s/%s/%05d".formatted(id, country, i)),
                        when,
                        "schemeChange",
                        "/v1/trade/schemes/" + id,
                        change(scheme, country, statuses.get(i))));
            }
        }
    }

    private static ObjectNode change(JsonNode scheme, String country, JsonNode status) {
        ObjectNode change = Documents.object();
        for (String member : List.of("code", "name", "grantor")) {
            change.set(member, scheme.path(member));
        }
        change.put("beneficiary", country);
        return change.setAll((ObjectNode) status);
    }
}

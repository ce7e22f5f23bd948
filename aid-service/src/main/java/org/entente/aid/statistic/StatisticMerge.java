package org.entente.aid.statistic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.ingest.RowOutcome;

/**
 * Rows of one recipient, put into its record. A value that says what is there already stays as it is, with the document
 * that said it first; a document that no value stands in any more is not cited any more.
 */
final class StatisticMerge {

    private final Publication publication;
    private final Edition edition;
    private final List<StatisticRow> rows;
    private final List<RowOutcome> outcomes = new ArrayList<>();

    StatisticMerge(Publication publication, Edition edition, List<StatisticRow> rows) {
        this.publication = publication;
        this.edition = edition;
        this.rows = rows;
    }

    /** @param before null where there is no record yet */
    StatisticDraft over(StatisticDraft before) {
        Map<List<Object>, StatisticValue> values = new LinkedHashMap<>();
        Map<UUID, Citation> citations = new LinkedHashMap<>();
        if (before != null) {
            before.values().forEach(value -> values.put(value.key(), value));
            before.citations().forEach(citation -> citations.put(citation.sourceId(), citation));
        }
        for (StatisticRow row : rows) {
            outcomes.add(put(row, values));
            citations.putIfAbsent(edition.id(), edition.citing(row.quote()));
        }
        Set<UUID> used = values.values().stream().map(StatisticValue::sourceId).collect(Collectors.toSet());
        citations.keySet().retainAll(used);
        StatisticRecipient recipient = rows.get(rows.size() - 1).recipient();
        return new StatisticDraft(
                publication, recipient, List.copyOf(values.values()), List.copyOf(citations.values()));
    }

    /** What became of the rows, in their order. */
    List<RowOutcome> outcomes() {
        return List.copyOf(outcomes);
    }

    private RowOutcome put(StatisticRow row, Map<List<Object>, StatisticValue> values) {
        RowOutcome outcome = RowOutcome.UNCHANGED;
        for (StatisticValue value : row.values()) {
            StatisticValue before = values.get(value.key());
            if (before == null || !before.agrees(value)) {
                values.put(value.key(), value.in(edition.id()));
                outcome = before != null || outcome == RowOutcome.CHANGED ? RowOutcome.CHANGED : RowOutcome.CREATED;
            }
        }
        return outcome;
    }
}

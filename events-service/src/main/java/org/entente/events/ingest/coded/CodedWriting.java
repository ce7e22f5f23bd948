package org.entente.events.ingest.coded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.events.event.EventDraft;
import org.entente.events.event.EventImports;
import org.entente.events.ingest.EventRow;

/**
 * Writes rows that may be reports of one event: the event is written once, with the articles of all of them. Of counts the
 * highest stays, for the reports of one event overlap; so a second import changes nothing.
 */
@ApplicationScoped
public class CodedWriting {

    private static final List<String> COUNTS = List.of("mentions", "articles", "sources");

    private final EventImports events;

    CodedWriting(EventImports events) {
        this.events = events;
    }

    /** Writes a group of rows in the caller's transaction. */
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        Map<UUID, ObjectNode> drafts = new LinkedHashMap<>();
        List<RowOutcome> outcomes = new ArrayList<>();
        for (ImportRow reported : rows) {
            EventRow row = EventRow.of(reported.json());
            UUID id = events.living(row.id());
            ObjectNode draft = drafts.computeIfAbsent(id, this::written);
            if (draft == null) {
                drafts.put(id, row.draft());
                outcomes.add(RowOutcome.CREATED);
            } else {
                outcomes.add(add(draft, row.draft(), reported));
            }
        }
        drafts.forEach((id, draft) -> events.take(id, draft, context.who()));
        return outcomes;
    }

    private ObjectNode written(UUID id) {
        return events.find(id)
                .map(draft -> (ObjectNode) Json.tree(Json.write(draft)))
                .orElse(null);
    }

    /** Adds what a further report says to the event that is known. */
    private static RowOutcome add(ObjectNode known, ObjectNode report, ImportRow row) {
        ArrayNode citations = (ArrayNode) known.get("citations");
        Set<String> documents = new HashSet<>();
        citations.forEach(citation -> documents.add(citation.path("sourceId").asText()));
        boolean changed = false;
        for (JsonNode citation : report.get("citations")) {
            if (documents.add(citation.path("sourceId").asText())) {
                if (citations.size() == EventDraft.MOST_CITATIONS) {
                    return RowOutcome.rejected(tooMany(row));
                }
                citations.add(citation);
                changed = true;
            }
        }
        // An editor who has read the articles may have taken the mark away.
        if (known.get("coding") instanceof ObjectNode coding) {
            changed |= count(coding, report.path("coding"));
        }
        return changed ? RowOutcome.CHANGED : RowOutcome.UNCHANGED;
    }

    private static boolean count(ObjectNode coding, JsonNode report) {
        boolean changed = false;
        for (String count : COUNTS) {
            if (report.path(count).asInt(-1) > coding.path(count).asInt(-1)) {
                coding.set(count, report.get(count));
                changed = true;
            }
        }
        return changed;
    }

    private static Rejection tooMany(ImportRow row) {
        return new Rejection(
                row.place(),
                row.line(),
                row.column(),
                true,
                "too-many-citations",
                "the event has " + EventDraft.MOST_CITATIONS + " articles already, and can have no more",
                row.key());
    }
}

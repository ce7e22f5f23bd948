package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.aid.activity.ActivityDraft;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.Rejection;

/**
 * An activity between its file and its record.
 *
 * @param identity of the activity
 * @param draft what the file says; null where it cannot be written
 * @param citation of the file, for a record that cites nothing yet
 * @param rejection why it cannot be written; null where it can
 */
record IatiRow(Identity identity, ObjectNode draft, Citation citation, Rejection rejection) {

    private static final String CITATIONS = "citations";
    /** What IATI has no element for; a record keeps its own through all imports. */
    private static final List<String> BEYOND_IATI = List.of("inKind", "when", CITATIONS);

    static IatiRow of(String json) {
        try {
            return Json.MAPPER.readValue(json, IatiRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The draft of a record.
     *
     * @param known what the record says by now; null where there is none
     */
    ObjectNode over(ActivityDraft known) {
        ObjectNode merged = draft.deepCopy();
        if (known != null) {
            JsonNode before = Json.MAPPER.valueToTree(known);
            for (String member : BEYOND_IATI) {
                if (!merged.has(member) && before.hasNonNull(member)) {
                    merged.set(member, before.get(member));
                }
            }
        }
        if (!merged.has(CITATIONS)) {
            merged.putArray(CITATIONS).add(Json.MAPPER.<JsonNode>valueToTree(citation));
        }
        return merged;
    }
}

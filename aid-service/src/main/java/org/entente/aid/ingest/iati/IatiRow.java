package org.entente.aid.ingest.iati;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.aid.activity.ActivityDraft;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportSource;
import org.entente.chassis.ingest.Rejection;

/**
 * An activity between its file and its record.
 *
 * @param identity of the activity
 * @param draft what the file says; null where it cannot be written
 * @param rejection why it cannot be written; null where it can
 */
record IatiRow(Identity identity, ObjectNode draft, Rejection rejection) {

    private static final String CITATIONS = "citations";
    private static final String SOURCE = "sourceId";
    /** What IATI has no element for. */
    private static final List<String> BEYOND_IATI = List.of("inKind", "when");

    static IatiRow of(String json) {
        try {
            return Json.MAPPER.readValue(json, IatiRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The draft of a new record, which cites the run's document too.
     *
     * @param source null where the run does not tell it
     */
    ObjectNode fresh(ImportSource source) {
        ObjectNode content = draft.deepCopy();
        content.remove("id");
        if (source != null) {
            String quote = content.at("/citations/0/quote").asText(identity.key());
            content.withArray(CITATIONS).add(Json.MAPPER.<JsonNode>valueToTree(source.citing(quote)));
        }
        return content;
    }

    /**
     * The draft of a record that is there: it keeps what IATI does not carry, and all citations; one of the same document
     * gives way to the file's.
     */
    ObjectNode over(ActivityDraft known) {
        ObjectNode content = draft.deepCopy();
        content.remove("id");
        JsonNode before = Json.MAPPER.valueToTree(known);
        for (String member : BEYOND_IATI) {
            if (!content.has(member) && before.hasNonNull(member)) {
                content.set(member, before.get(member));
            }
        }
        ArrayNode citations = Json.MAPPER.createArrayNode();
        before.path(CITATIONS).forEach(citation -> citations.add(newest(citation)));
        content.set(CITATIONS, citations);
        return content;
    }

    private JsonNode newest(JsonNode citation) {
        for (JsonNode said : draft.path(CITATIONS)) {
            if (said.path(SOURCE).equals(citation.path(SOURCE))) {
                return said;
            }
        }
        return citation;
    }
}

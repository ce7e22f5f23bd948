package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.gateway.composite.Documents;
import org.entente.gateway.composite.Refusal;

/**
 * Where a page begins: behind an entry, and for each lane on the page of its service that the entry behind it stands on.
 * It holds nothing that its owner may not send to the services directly.
 *
 * @param after the last entry of the page before, null at the beginning
 * @param lanes the services' own page tokens by lane; none where a lane is still on its first page
 */
record PageToken(Entry.Key after, Map<String, String> lanes) {

    static final String NAME = "pageToken";

    static final PageToken BEGINNING = new PageToken(null, Map.of());

    /** @throws Refusal if the token was not given to this question */
    static PageToken of(TimelineQuestion question) {
        if (question.pageToken() == null) {
            return BEGINNING;
        }
        JsonNode token = decode(question.pageToken());
        JsonNode after = token.path("after");
        if (after.size() != 3 || !token.path("lanes").isObject()) {
            throw foreign();
        }
        if (!token.path("of").asText().equals(digest(question))) {
            throw Refusal.parameter(NAME, "The pageToken belongs to a timeline with other filters or another order.");
        }
        Map<String, String> lanes = new LinkedHashMap<>();
        token.path("lanes")
                .properties()
                .forEach(lane -> lanes.put(lane.getKey(), lane.getValue().asText()));
        return new PageToken(
                new Entry.Key(
                        after.get(0).asText(),
                        after.get(1).asText(),
                        after.get(2).asText()),
                lanes);
    }

    String encode(TimelineQuestion question) {
        ObjectNode token = Documents.object().put("of", digest(question));
        token.putArray("after").add(after.day()).add(after.service()).add(after.id());
        ObjectNode places = token.putObject("lanes");
        lanes.forEach(places::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Documents.write(token));
    }

    private static JsonNode decode(String text) {
        try {
            return Documents.read(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException | IOException e) {
            throw foreign();
        }
    }

    private static Refusal foreign() {
        return Refusal.parameter(NAME, "The pageToken was not given by this list.");
    }

    private static String digest(TimelineQuestion question) {
        return Integer.toHexString(question.bound().hashCode());
    }
}

package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.time.Edtf;

/**
 * The citation of an activity that was published as IATI: the document is the publisher's account of the activity, whose
 * date is that of its last update, and whose quote is the title's first words. It is the same at each import.
 */
final class RuleCitation {

    private static final int MOST_WORDS = 25;
    private static final int LONGEST_QUOTE = 1000;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_PUBLISHER = 200;

    private RuleCitation() {}

    static void addTo(ObjectNode draft) {
        String identifier = draft.path("iatiIdentifier").asText();
        String ref = draft.path("reportingOrg").path("ref").asText();
        ObjectNode citation = draft.putArray("citations")
                .addObject()
                .put(
                        "sourceId",
                        SourceIds.of("IATI activity " + ref + " " + identifier).toString())
                .put("title", cut("IATI activity " + identifier, LONGEST_TITLE))
                .put("publisher", cut(draft.path("reportingOrg").path("name").asText("unknown"), LONGEST_PUBLISHER));
        String updated = draft.path("reporting").path("lastUpdated").asText();
        if (isDay(updated)) {
            citation.put("published", updated.substring(0, 10));
        }
        citation.put("quote", quote(draft.path("title").asText()));
    }

    private static String quote(String title) {
        List<String> words =
                Arrays.stream(title.strip().split("\\s+")).limit(MOST_WORDS).toList();
        return cut(String.join(" ", words), LONGEST_QUOTE);
    }

    private static boolean isDay(String dateTime) {
        try {
            return dateTime.length() > 10 && Edtf.parse(dateTime.substring(0, 10)) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String cut(String text, int most) {
        return text.substring(0, Math.min(text.length(), most));
    }
}

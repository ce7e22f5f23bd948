package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.aid.activity.ActivityDraft;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.FieldError;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * Leaves out what breaks a rule of the record, and the smallest part of it: shares that are no whole lose their
 * percentages, dates in the wrong order the later one, and of lists the entry that breaks the rule.
 */
final class Repair {

    private static final String PERCENTAGE = "percentage";
    private static final Map<String, String> RULES = Map.of(
            "sectors", "percentages",
            "recipientCountries", "percentages",
            "recipientRegions", "percentages",
            "activityDates", "date-order",
            "budgets", "budget-period");

    private static final List<String> PLACES = List.of("recipientCountries", "recipientRegions");

    private final ObjectNode draft;
    private final Reading reading;
    private final XmlElement activity;

    private Repair(ObjectNode draft, Reading reading, XmlElement activity) {
        this.draft = draft;
        this.reading = reading;
        this.activity = activity;
    }

    static void mend(ObjectNode draft, Reading reading, XmlElement activity) {
        Repair repair = new Repair(draft, reading, activity);
        for (List<FieldError> broken = repair.broken(); !broken.isEmpty(); broken = repair.broken()) {
            // From the end of each list, so that the places of the others stay true.
            broken.stream()
                    .sorted(Comparator.comparing(Repair::index).reversed())
                    .forEach(repair::leaveOut);
        }
    }

    /** The draft as the record has it. */
    static ActivityDraft bound(ObjectNode draft) {
        try {
            return Json.MAPPER.treeToValue(draft, ActivityDraft.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<FieldError> broken() {
        Check check = new Check();
        bound(draft).check(check);
        try {
            check.throwIfAny();
            return List.of();
        } catch (InvalidRequest e) {
            return e.errors();
        }
    }

    private static String list(FieldError error) {
        return JsonPointer.compile(error.pointer()).getMatchingProperty();
    }

    private static int index(FieldError error) {
        JsonPointer inList = JsonPointer.compile(error.pointer()).tail();
        return inList.length() == 0 ? -1 : inList.getMatchingIndex();
    }

    private void leaveOut(FieldError error) {
        String list = list(error);
        if (index(error) >= 0) {
            ArrayNode entries = (ArrayNode) draft.get(list);
            found(reading.place(entries.get(index(error))), error, "it is left out");
            entries.remove(index(error));
        } else if (list.equals("activityDates")) {
            laterDate(error);
        } else if (PLACES.contains(list)) {
            found(reading.place(draft.path(list).path(0)), error, "the percentages are left out");
            PLACES.forEach(member -> draft.path(member).forEach(entry -> ((ObjectNode) entry).remove(PERCENTAGE)));
        } else {
            String vocabulary = "of vocabulary %s add up";
            List<ObjectNode> shares = new ArrayList<>();
            draft.path(list).forEach(entry -> {
                if (error.detail()
                        .contains(vocabulary.formatted(entry.path("vocabulary").asText()))) {
                    shares.add((ObjectNode) entry);
                }
            });
            found(reading.place(shares.get(0)), error, "the percentages are left out");
            shares.forEach(share -> share.remove(PERCENTAGE));
        }
    }

    /** The end that lies before its start; both are as likely to be wrong, and a start alone still tells something. */
    private void laterDate(FieldError error) {
        ArrayNode dates = (ArrayNode) draft.get("activityDates");
        List<JsonNode> ends = new ArrayList<>();
        dates.forEach(date -> {
            String type = date.path("type").asText();
            if (type.endsWith("End") && error.detail().contains("the " + type + " ")) {
                ends.add(date);
            }
        });
        JsonNode end = ends.get(0);
        found(reading.place(end), error, "the end is left out");
        for (int i = dates.size() - 1; i >= 0; i--) {
            if (dates.get(i) == end) {
                dates.remove(i);
            }
        }
    }

    private void found(XmlElement place, FieldError error, String consequence) {
        reading.found(
                place == null ? activity : place,
                RULES.getOrDefault(list(error), "rule"),
                error.detail() + "; " + consequence,
                null);
    }
}

package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.namespace.QName;
import org.entente.aid.activity.Day;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.time.Edtf;

/**
 * What the schema demands of an activity and a record does not tell. Such elements are marked as not stated, which other
 * readers pass over and ours takes them out by; codes in them are empty, for none would be true.
 */
final class StandIns {

    private static final QName STATED = new QName(Extension.SPACE, "stated", "entente");
    private static final String UUID_URN = "urn:uuid:";

    private StandIns() {}

    /** Fills in what an activity lacks. */
    static void fill(XmlElement activity, ObjectNode view, Reporter reporter) {
        if (activity.child("iati-identifier") == null) {
            Xml.add(activity, "iati-identifier")
                    .append(UUID_URN + view.path("id").asText());
        }
        if (activity.child("reporting-org") == null) {
            XmlElement org = notStated(activity, "reporting-org");
            org.attributes().put(new QName("ref"), reporter.ref());
            org.attributes().put(new QName("type"), reporter.type());
            org.attributes().put(new QName("secondary-reporter"), "1");
            Narration.write(Narration.of(reporter.name()), org);
        }
        activity.children("reporting-org").forEach(org -> {
            org.attributes().putIfAbsent(new QName("type"), "");
            if (org.child("narrative") == null) {
                notStated(org, "narrative");
            }
        });
        if (activity.child("description") == null) {
            Narration.write(Narration.of(view.path("title").asText()), notStated(activity, "description"));
        }
        if (activity.child("participating-org") == null) {
            notStated(activity, "participating-org").attributes().put(new QName("role"), "");
        }
        if (activity.child("activity-date") == null) {
            XmlElement date = notStated(activity, "activity-date");
            date.attributes().put(new QName("type"), "");
            date.attributes().put(new QName("iso-date"), day(view));
        }
        activity.children("result").forEach(StandIns::result);
    }

    private static void result(XmlElement result) {
        if (result.child("indicator") == null) {
            XmlElement indicator = notStated(result, "indicator");
            XmlElement title = Xml.add(indicator, "title");
            result.child("title").children().forEach(title.children()::add);
        }
        result.children("indicator").forEach(indicator -> indicator.attributes().putIfAbsent(new QName("measure"), ""));
    }

    private static XmlElement notStated(XmlElement parent, String name) {
        XmlElement element = Xml.add(parent, name);
        element.attributes().put(STATED, "false");
        return element;
    }

    /** A day on which the activity was known: of its time, of its first transaction or budget, else of its record. */
    private static String day(JsonNode view) {
        if (view.has("when")) {
            Edtf when = Edtf.parse(view.get("when").textValue());
            String start = String.valueOf(when.earliestStart());
            String end = String.valueOf(when.latestEnd());
            for (String day : List.of(start, end)) {
                if (isDay(day)) {
                    return day;
                }
            }
        }
        return Stream.of(
                        view.path("transactions").path(0).path("date").textValue(),
                        view.path("budgets").path(0).path("periodStart").textValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> view.path("createdAt").asText().substring(0, 10));
    }

    private static boolean isDay(String text) {
        try {
            return Day.parse(text) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Takes out of an activity what only filled it. */
    static void takeOut(XmlElement element) {
        element.children().removeIf(child -> "false".equals(child.attributes().get(STATED)));
        element.children().forEach(StandIns::takeOut);
    }

    /** The id of a record that has no identifier in IATI; null where the identifier is another. */
    static String id(String iatiIdentifier) {
        if (!iatiIdentifier.startsWith(UUID_URN)) {
            return null;
        }
        String id = iatiIdentifier.substring(UUID_URN.length());
        try {
            return UUID.fromString(id).toString().equals(id) ? id : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}

package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.entente.aid.ingest.iati.structure.IatiVersion;
import org.entente.aid.ingest.iati.structure.Pruning;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.ingest.xml.XmlText;

/**
 * Activities from and to IATI XML. Reading and writing go by one table ({@link ActivityTable}); what it leaves is kept
 * verbatim. Whatever was written reads back as the same record: the writer reads what it wrote, and adds the difference.
 */
public final class ActivityMapping {

    private static final List<String> GIVEN = List.of("id", "revision", "createdAt", "updatedAt");

    private ActivityMapping() {}

    /**
     * The draft that an activity is.
     *
     * @param activity with the structure of IATI 2.03, as {@link Pruning} leaves it; it is used up
     * @param findings takes what could not be read; each names the element's place and says what was left out
     * @return the draft's JSON; it has a member {@code id} where the activity is a record of this platform that has no
     *     identifier in IATI. Null where the activity as a whole cannot be a record, for which the last finding is the reason
     */
    public static ObjectNode read(XmlElement activity, List<Finding> findings) {
        Optional<XmlElement> extension = Extension.takeFrom(activity);
        if (extension.isEmpty()) {
            return draft(activity, findings);
        }
        if (!Extension.isOf(extension.get(), activity)) {
            findings.add(finding(
                    extension.get(),
                    "changed-export",
                    "the activity was changed since it was written; what its extension says is left out"));
            return draft(activity, findings);
        }
        // What was found when it was written is in the extension already.
        ObjectNode draft =
                Optional.ofNullable(draft(activity, new ArrayList<>())).orElseGet(Json.MAPPER::createObjectNode);
        try {
            ObjectNode whole = canonical(draft);
            Extension.apply(extension.get(), whole);
            if (draft.has("id")) {
                whole.set("id", draft.get("id"));
            }
            return whole;
        } catch (IllegalArgumentException e) {
            findings.add(finding(
                    extension.get(),
                    "extension",
                    "the extension cannot be read: " + e.getMessage() + "; it is left out"));
            return draft;
        }
    }

    /** Whether an activity is as it was written here, with what the standard cannot carry. */
    public static boolean isUnchangedExport(XmlElement activity) {
        if (activity.children().stream().noneMatch(Extension::isOne)) {
            return false;
        }
        XmlElement copy = copy(activity);
        return Extension.takeFrom(copy).filter(one -> Extension.isOf(one, copy)).isPresent();
    }

    private static ObjectNode draft(XmlElement activity, List<Finding> findings) {
        StandIns.takeOut(activity);
        Reading reading = new Reading(activity, findings);
        ObjectNode draft = ActivityTable.ACTIVITY.read(activity, reading);
        if (draft == null) {
            return null;
        }
        String identifier = draft.path("iatiIdentifier").asText();
        if (identifier.isEmpty()) {
            reading.found(
                    activity,
                    "missing-identifier",
                    "the activity has no identifier by which it could be found again; it is left out",
                    null);
            return null;
        }
        RuleCitation.addTo(draft);
        Repair.mend(draft, reading, activity);
        Rest.keep(reading);
        String id = StandIns.id(identifier);
        if (id != null) {
            draft.remove("iatiIdentifier");
            draft.put("id", id);
        }
        return draft;
    }

    /**
     * Writes a record as an activity of IATI 2.03, valid against its schema whatever the record is.
     *
     * @param view the record's rendering
     * @param reporter publishes what no organisation has published
     */
    public static void write(String view, Reporter reporter, Writer out) throws IOException {
        ObjectNode record = (ObjectNode) Json.tree(view);
        XmlElement activity = Xml.element("iati-activity");
        ActivityTable.ACTIVITY.write(record, activity);
        StandIns.fill(activity, record, reporter);
        Pruning.prune(activity, IatiVersion.V2_03);
        List<Finding> findings = new ArrayList<>();
        ObjectNode said = draft(copy(activity), findings);
        JsonNode whole = said == null ? Json.MAPPER.createObjectNode() : canonical(said);
        Extension.add(activity, whole, record.deepCopy().without(GIVEN), findings.isEmpty());
        XmlText.write(activity, out);
    }

    /** In the record's order and with its defaults, as renderings have it. */
    private static ObjectNode canonical(ObjectNode draft) {
        if (draft.isEmpty()) {
            return draft;
        }
        return (ObjectNode) Json.tree(Json.write(Repair.bound(draft.deepCopy().without(List.of("id")))));
    }

    private static XmlElement copy(XmlElement element) {
        XmlElement copy = new XmlElement(element.name(), element.line(), element.column());
        copy.attributes().putAll(element.attributes());
        copy.append(element.text());
        element.children().forEach(child -> copy.children().add(copy(child)));
        return copy;
    }

    private static Finding finding(XmlElement at, String rule, String detail) {
        return new Finding(at.line(), at.column(), rule, detail, null);
    }
}

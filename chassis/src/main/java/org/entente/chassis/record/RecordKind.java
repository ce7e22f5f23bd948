package org.entente.chassis.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.entente.chassis.http.Json;

/**
 * What a type of record is.
 *
 * @param name as change events and problems call it, such as {@code event}
 * @param viewVersion the version of the rendering; it rises when members are added
 * @param draft what a client writes
 * @param computed members that the platform derives and shows after the draft's own; a client may send them back, and
 *     they are not taken from it
 */
public record RecordKind<D>(String name, int viewVersion, Class<D> draft, List<String> computed) {

    public RecordKind {
        computed = List.copyOf(computed);
    }

    /** A kind without computed members. */
    public RecordKind(String name, int viewVersion, Class<D> draft) {
        this(name, viewVersion, draft, List.of());
    }

    /** The members that a record of this kind can have, in their order. */
    public List<String> members() {
        List<String> members = new ArrayList<>(List.of("id", "revision"));
        for (RecordComponent component : draft.getRecordComponents()) {
            members.add(component.getName());
        }
        members.addAll(computed);
        members.addAll(List.of("createdAt", "updatedAt"));
        return Collections.unmodifiableList(members);
    }

    /** The draft as JSON, in the form in which a stored rendering is read back, so that the two can be compared. */
    JsonNode content(D written) {
        return Json.tree(Json.write(written));
    }

    /** What the client wrote, out of a rendering or of a body that may repeat one. */
    ObjectNode written(ObjectNode view) {
        return RecordView.content(view).without(computed);
    }

    /** The computed members out of a rendering. */
    ObjectNode derived(String view) {
        return ((ObjectNode) Json.tree(view)).retain(computed);
    }

    ObjectNode nothing() {
        return Json.MAPPER.createObjectNode();
    }
}

package org.entente.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/** A selection of a record's members: {@code fields=id,title}. */
public final class Fields {

    private final Set<String> names;

    private Fields(Set<String> names) {
        this.names = names;
    }

    /**
     * @param text the parameter, null for everything
     * @param known the members that records of this kind can have
     */
    public static Fields parse(String text, Collection<String> known) {
        if (text == null) {
            return new Fields(Set.of());
        }
        Set<String> names = new LinkedHashSet<>(
                Arrays.stream(text.split(",", -1)).map(String::trim).toList());
        for (String name : names) {
            if (!known.contains(name)) {
                throw InvalidRequest.parameter(
                        "fields", "'" + name + "' is not a member here; members are " + String.join(", ", known) + ".");
            }
        }
        return new Fields(names);
    }

    public boolean isEverything() {
        return names.isEmpty();
    }

    Set<String> names() {
        return names;
    }

    /** The selection in a form that two equal selections share. */
    public String variant() {
        return String.join(",", names);
    }

    /** The rendering with nothing but the selected members, in the rendering's order. */
    public String of(String view) {
        if (isEverything()) {
            return view;
        }
        JsonNode tree = Json.tree(view);
        return Json.write(((ObjectNode) tree.deepCopy()).retain(names));
    }
}

package org.entente.gateway.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;

/** Where two trees differ. */
final class Difference {

    private Difference() {}

    /** The JSON pointer of the first place, with what stands there in either. */
    static String between(JsonNode one, JsonNode other) {
        return find("", one, other);
    }

    private static String find(String pointer, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>();
            one.fieldNames().forEachRemaining(names::add);
            other.fieldNames().forEachRemaining(names::add);
            for (String name : names) {
                if (!one.path(name).equals(other.path(name))) {
                    return find(pointer + "/" + name, one.path(name), other.path(name));
                }
            }
        }
        return (pointer.isEmpty() ? "its root" : pointer) + " (" + shown(one) + " and " + shown(other) + ")";
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() ? "nothing" : node.toString();
    }
}

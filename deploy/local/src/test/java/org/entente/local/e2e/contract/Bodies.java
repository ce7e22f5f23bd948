package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that come of a good one, each with what is wrong with it. */
final class Bodies {

    private static final int DEEP = 3000;
    private static final int MANY = 2000;

    private final Map<String, byte[]> found = new LinkedHashMap<>();

    private Bodies() {}

    /** What is no document of its form: cut, empty, not UTF-8, nested without end. */
    static Map<String, byte[]> ofBrokenForm(byte[] good) {
        Bodies bodies = new Bodies();
        String text = new String(good, StandardCharsets.UTF_8);
        for (String other : List.of("", " ", "null", "true", "0", "\"x\"", "[]", "{}", "[{}]", "{", "}", "{\"\":1}")) {
            bodies.add("'" + other + "'", other);
        }
        for (int part = 1; part < 4; part++) {
            bodies.found.put("cut after " + part + "/4", Arrays.copyOf(good, good.length * part / 4));
        }
        bodies.add("with more after its end", text + "{}");
        bodies.add("twice", text + text);
        bodies.add("with a byte order mark", "\uFEFF" + text);
        bodies.add("with a comment", "/* x */" + text);
        bodies.add("with single quotes", text.replace('"', '\''));
        bodies.found.put("in UTF-16", text.getBytes(StandardCharsets.UTF_16));
        byte[] noUtf8 = good.clone();
        noUtf8[good.length / 2] = (byte) 0xFF;
        bodies.found.put("with a byte that is no UTF-8", noUtf8);
        bodies.add("nested arrays", "[".repeat(DEEP) + "]".repeat(DEEP));
        bodies.add("nested objects", "{\"a\":".repeat(DEEP) + "1" + "}".repeat(DEEP));
        if (text.startsWith("{\"")) {
            bodies.add("with its first member twice", text.replaceFirst("\\{", "{" + firstMember(text) + ","));
            bodies.add(
                    "with a nested unknown member",
                    "{\"unknown\":" + "[".repeat(DEEP) + "]".repeat(DEEP) + "," + text.substring(1));
            bodies.add("with an unknown member", "{\"unknown\":1," + text.substring(1));
            bodies.add("with many unknown members", "{" + unknownMembers() + text.substring(1));
        }
        return bodies.found;
    }

    /** One place changed in each: each hostile value at each place, members left out, lists made long. */
    static Map<String, byte[]> ofOtherValues(JsonNode good) {
        Bodies bodies = new Bodies();
        for (String pointer : pointers(good)) {
            Hostile.JSON.forEach(value -> bodies.add(
                    pointer + "=" + (value.length() > 40 ? value.substring(0, 40) + "…" : value),
                    replaced(good, pointer, value)));
            bodies.addStructural(good, pointer);
        }
        return bodies.found;
    }

    /** A member that the good one does not have, with each hostile value. */
    static Map<String, byte[]> ofOtherMembers(JsonNode good, Iterable<String> members) {
        Bodies bodies = new Bodies();
        for (String member : members) {
            if (!good.has(member)) {
                Hostile.JSON.forEach(value -> {
                    String text = good.toString();
                    String comma = good.isEmpty() ? "" : ",";
                    bodies.add(
                            "/" + member + "=" + (value.length() > 40 ? value.substring(0, 40) + "…" : value),
                            "{\"" + member + "\":" + value + comma + text.substring(1));
                });
            }
        }
        return bodies.found;
    }

    private void addStructural(JsonNode good, String pointer) {
        int slash = pointer.lastIndexOf('/');
        JsonNode whole = good.deepCopy();
        JsonNode parent = whole.at(pointer.substring(0, slash));
        if (parent instanceof ObjectNode object) {
            object.remove(pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~"));
            add(pointer + " left out", whole.toString());
        } else if (parent instanceof ArrayNode array) {
            JsonNode item = good.at(pointer);
            array.add(item);
            add(pointer + " twice", whole.toString());
            for (int i = 0; i < MANY; i++) {
                array.add(item);
            }
            add(pointer + " " + MANY + " times", whole.toString());
        }
    }

    private void add(String what, String text) {
        found.put(what, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String firstMember(String text) {
        try {
            Map.Entry<String, JsonNode> first =
                    Contract.JSON.readTree(text).properties().iterator().next();
            return "\"" + first.getKey() + "\":" + first.getValue();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body of an example must be JSON", e);
        }
    }

    private static String unknownMembers() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < MANY; i++) {
            members.append("\"unknown").append(i).append("\":").append(i).append(',');
        }
        return members.toString();
    }

    private static List<String> pointers(JsonNode node) {
        List<String> pointers = new ArrayList<>();
        collect("", node, pointers);
        return pointers;
    }

    private static void collect(String pointer, JsonNode node, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties()
                .forEach(member -> collect(
                        pointer + "/" + member.getKey().replace("~", "~0").replace("/", "~1"),
                        member.getValue(),
                        pointers));
        if (node.isArray() && !node.isEmpty()) {
            collect(pointer + "/0", node.get(0), pointers);
        }
    }

    private static final String MARK = "\"\\u0000the place\"";

    private static String replaced(JsonNode good, String pointer, String value) {
        JsonNode whole = good.deepCopy();
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = whole.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1).replace("~1", "/").replace("~0", "~");
        if (parent instanceof ObjectNode object) {
            object.put(name, "\0the place");
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), "\0the place");
        }
        return whole.toString().replace(MARK, value);
    }
}

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
import java.util.function.Supplier;

/** Bodies that come of a good one, each with what is wrong with it. */
final class Bodies {

    private static final int DEEP = 3000;
    private static final int MANY = 2000;

    /** What no example has, so that it can be found again in the text. */
    private static final String MARK = "\"\\u0000the place\"";

    private final Map<String, Supplier<byte[]>> found = new LinkedHashMap<>();

    private Bodies() {}

    /** What is no document of its form: cut, empty, not UTF-8, nested without end. */
    static Map<String, Supplier<byte[]>> ofBrokenForm(byte[] good) {
        Bodies bodies = new Bodies();
        String text = new String(good, StandardCharsets.UTF_8);
        for (String other : List.of("", " ", "null", "true", "0", "\"x\"", "[]", "{}", "[{}]", "{", "}", "{\"\":1}")) {
            bodies.add("'" + other + "'", other);
        }
        for (int part = 1; part < 4; part++) {
            int length = good.length * part / 4;
            bodies.found.put("cut after " + part + "/4", () -> Arrays.copyOf(good, length));
        }
        bodies.add("with more after its end", text + "{}");
        bodies.add("twice", text + text);
        bodies.add("with a byte order mark", "\uFEFF" + text);
        bodies.add("with a comment", "/* x */" + text);
        bodies.add("with single quotes", text.replace('"', '\''));
        bodies.found.put("in UTF-16", () -> text.getBytes(StandardCharsets.UTF_16));
        byte[] noUtf8 = good.clone();
        noUtf8[good.length / 2] = (byte) 0xFF;
        bodies.found.put("with a byte that is no UTF-8", () -> noUtf8);
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
    static Map<String, Supplier<byte[]>> ofOtherValues(JsonNode good) {
        Bodies bodies = new Bodies();
        for (String pointer : pointers(good)) {
            Hostile.JSON.forEach(value -> bodies.add(
                    pointer + "=" + (value.length() > 40 ? value.substring(0, 40) + "…" : value),
                    () -> replaced(good, pointer, value)));
            bodies.addStructural(good, pointer);
        }
        return bodies.found;
    }

    /** A member that the good one does not have, with each hostile value. */
    static Map<String, Supplier<byte[]>> ofOtherMembers(JsonNode good, Iterable<String> members) {
        Bodies bodies = new Bodies();
        for (String member : members) {
            if (!good.has(member)) {
                Hostile.JSON.forEach(value -> {
                    String comma = good.isEmpty() ? "" : ",";
                    bodies.add(
                            "/" + member + "=" + (value.length() > 40 ? value.substring(0, 40) + "…" : value),
                            () -> "{\"" + member + "\":" + value + comma
                                    + good.toString().substring(1));
                });
            }
        }
        return bodies.found;
    }

    private void addStructural(JsonNode good, String pointer) {
        if (good.at(pointer.substring(0, pointer.lastIndexOf('/'))).isObject()) {
            add(pointer + " left out", () -> without(good, pointer));
        } else {
            add(pointer + " twice", () -> repeated(good, pointer, 1));
            add(pointer + " " + MANY + " times", () -> repeated(good, pointer, MANY));
        }
    }

    private static String without(JsonNode good, String pointer) {
        JsonNode whole = good.deepCopy();
        ((ObjectNode) parent(whole, pointer)).remove(name(pointer));
        return whole.toString();
    }

    private static String repeated(JsonNode good, String pointer, int times) {
        JsonNode whole = good.deepCopy();
        for (int i = 0; i < times; i++) {
            ((ArrayNode) parent(whole, pointer)).add(good.at(pointer));
        }
        return whole.toString();
    }

    private static JsonNode parent(JsonNode whole, String pointer) {
        return whole.at(pointer.substring(0, pointer.lastIndexOf('/')));
    }

    private static String name(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1)
                .replace("~1", "/")
                .replace("~0", "~");
    }

    private void add(String what, String text) {
        add(what, () -> text);
    }

    /** Made when it is sent: all of them together are more than memory holds. */
    private void add(String what, Supplier<String> text) {
        found.put(what, () -> text.get().getBytes(StandardCharsets.UTF_8));
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

    private static String replaced(JsonNode good, String pointer, String value) {
        JsonNode whole = good.deepCopy();
        if (parent(whole, pointer) instanceof ObjectNode object) {
            object.put(name(pointer), "\0the place");
        } else if (parent(whole, pointer) instanceof ArrayNode array) {
            array.set(Integer.parseInt(name(pointer)), "\0the place");
        }
        return whole.toString().replace(MARK, value);
    }
}

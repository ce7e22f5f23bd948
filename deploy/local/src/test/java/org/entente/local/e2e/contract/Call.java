package org.entente.local.e2e.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One request.
 *
 * @param what in words, what is unusual about it
 * @param segments the values of the path's parameters, not encoded
 * @param query names and values, not encoded
 * @param body null for none
 */
record Call(
        Operation operation,
        String what,
        Map<String, String> segments,
        List<Map.Entry<String, String>> query,
        Map<String, String> headers,
        byte[] body) {

    private static final int SHOWN = 300;

    Call named(String name) {
        return new Call(operation, name, segments, query, headers, body);
    }

    Call withSegment(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(segments);
        changed.put(name, value);
        return new Call(operation, "path parameter " + name + "=" + cut(value), changed, query, headers, body);
    }

    /** The same with the value in place of whatever the parameter has. */
    Call withQuery(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.removeIf(entry -> entry.getKey().equals(name));
        changed.add(Map.entry(name, value));
        return new Call(operation, "query " + name + "=" + cut(value), segments, changed, headers, body);
    }

    /** The same with one value more. */
    Call addingQuery(String name, String value) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.add(Map.entry(name, value));
        return new Call(operation, "query, repeated " + name + "=" + cut(value), segments, changed, headers, body);
    }

    Call withoutQuery(String name) {
        List<Map.Entry<String, String>> changed = new ArrayList<>(query);
        changed.removeIf(entry -> entry.getKey().equals(name));
        return new Call(operation, "without query " + name, segments, changed, headers, body);
    }

    /** @param value null to leave the header out */
    Call withHeader(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        changed.remove(name);
        if (value != null) {
            changed.put(name, value);
        }
        return new Call(
                operation,
                value == null ? "without header " + name : "header " + name + ": " + cut(value),
                segments,
                query,
                changed,
                body);
    }

    Call withBody(String name, byte[] other) {
        return new Call(operation, "body " + name, segments, query, headers, other);
    }

    URI uri(String gateway) {
        String path = operation.path();
        for (Map.Entry<String, String> segment : segments.entrySet()) {
            path = path.replace("{" + segment.getKey() + "}", encoded(segment.getValue()));
        }
        String asked = query.stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
        return URI.create(gateway + path + (asked.isEmpty() ? "" : "?" + asked));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String cut(String value) {
        return value.length() > 60 ? value.substring(0, 60) + "… (" + value.length() + ")" : value;
    }

    /** Enough to send it again by hand. */
    @Override
    public String toString() {
        Map<String, String> shown = new LinkedHashMap<>(headers);
        shown.computeIfPresent("Authorization", (name, value) -> "…");
        String sent = body == null ? "" : " " + new String(body, StandardCharsets.UTF_8);
        String whole = operation.method() + " " + uri("") + " " + shown + sent;
        return what + ": " + (whole.length() > SHOWN ? whole.substring(0, SHOWN) + "…" : whole);
    }
}

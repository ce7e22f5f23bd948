package org.entente.gateway.live;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Which changes a client wants: one of the values of each set that is not empty.
 *
 * @param types record types such as {@code topic}, or whole CloudEvents types
 * @param subjects records such as {@code topic/trade}
 * @param changed members that a change altered
 */
record Filter(Set<String> types, Set<String> subjects, Set<String> changed) {

    boolean isEmpty() {
        return types.isEmpty() && subjects.isEmpty() && changed.isEmpty();
    }

    boolean matches(Change change) {
        return (types.isEmpty() || types.contains(change.recordType()) || types.contains(change.type()))
                && (subjects.isEmpty() || subjects.contains(change.subject()))
                && (changed.isEmpty() || change.changed().stream().anyMatch(changed::contains));
    }

    /** The filter as parameters of a service's feed, each with an ampersand before it. */
    String query() {
        StringBuilder query = new StringBuilder();
        append(query, "type", types);
        append(query, "subject", subjects);
        append(query, "changed", changed);
        return query.toString();
    }

    private static void append(StringBuilder query, String name, Set<String> values) {
        for (String value : values) {
            query.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    /**
     * The filter's values, each alone, with the filter that asks whether a service knows it. Of subjects one of each type
     * of record is enough, for a service knows the type and not the record.
     */
    Map<Filter, Filter> parts() {
        Map<Filter, Filter> parts = new LinkedHashMap<>();
        types.forEach(type -> put(parts, new Filter(Set.of(type), Set.of(), Set.of())));
        changed.forEach(member -> put(parts, new Filter(Set.of(), Set.of(), Set.of(member))));
        Map<String, Filter> first = new LinkedHashMap<>();
        for (String subject : subjects) {
            Filter part = new Filter(Set.of(), Set.of(subject), Set.of());
            parts.put(part, first.computeIfAbsent(subject.replaceFirst("/.*", ""), type -> part));
        }
        return parts;
    }

    private static void put(Map<Filter, Filter> parts, Filter part) {
        parts.put(part, part);
    }

    /** What is left of the filter with some of its parts alone. */
    static Filter of(List<Filter> parts) {
        return new Filter(
                Set.copyOf(flat(parts, Filter::types)),
                Set.copyOf(flat(parts, Filter::subjects)),
                Set.copyOf(flat(parts, Filter::changed)));
    }

    private static List<String> flat(List<Filter> parts, Function<Filter, Set<String>> member) {
        List<String> values = new ArrayList<>();
        parts.forEach(part -> values.addAll(member.apply(part)));
        return values;
    }

    /** Whether each kind of condition that the other has is here too. */
    boolean coversKindsOf(Filter other) {
        return types.isEmpty() == other.types.isEmpty()
                && subjects.isEmpty() == other.subjects.isEmpty()
                && changed.isEmpty() == other.changed.isEmpty();
    }
}

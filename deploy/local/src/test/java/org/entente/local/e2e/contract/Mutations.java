package org.entente.local.e2e.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/** What else may be asked where one request is right. */
final class Mutations {

    private final Contract contract;
    private final Questions questions;
    private final Random random;
    private final int each;

    /** @param each how many hostile values are drawn for each place; large for all of them */
    Mutations(Contract contract, Questions questions, Random random, int each) {
        this.contract = contract;
        this.questions = questions;
        this.random = random;
        this.each = each;
    }

    /** Requests like a good one, with one thing changed in each. */
    List<Call> of(Call good) {
        List<Call> calls = new ArrayList<>();
        segments(good, calls);
        query(good, calls);
        headers(good, calls);
        if (good.operation().takesBody()) {
            body(good, calls);
        } else if (good.operation().writes()) {
            calls.add(good.withBody("where none is expected", "{}".getBytes(StandardCharsets.UTF_8))
                    .withHeader("Content-Type", "application/json")
                    .named("body where none is expected"));
        }
        return calls;
    }

    /** Requests with several things changed. */
    List<Call> mixed(Call good, List<Call> changed, int count) {
        List<Call> calls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Call first = changed.get(random.nextInt(changed.size()));
            Call second = changed.get(random.nextInt(changed.size()));
            List<Map.Entry<String, String>> query = new ArrayList<>(first.query());
            query.addAll(second.query());
            Map<String, String> headers = random.nextBoolean() ? first.headers() : second.headers();
            byte[] body = random.nextBoolean() ? first.body() : second.body();
            calls.add(new Call(
                    good.operation(), first.what() + " and " + second.what(), first.segments(), query, headers, body));
        }
        return calls;
    }

    private void segments(Call good, List<Call> calls) {
        good.segments().keySet().forEach(name -> drawn(Hostile.TEXTS).stream()
                // Without a value it is another path.
                .filter(value -> !value.isEmpty())
                .map(value -> good.withSegment(name, value))
                .forEach(calls::add));
    }

    private void query(Call good, List<Call> calls) {
        for (JsonNode parameter : good.operation().parameters("query")) {
            String name = parameter.path("name").asText();
            String example = questions.value(good.operation(), name);
            calls.add(good.withoutQuery(name));
            if (example != null) {
                calls.add(good.withQuery(name, example));
                calls.add(good.withQuery(name, example).addingQuery(name, example));
            }
            drawn(Hostile.TEXTS).forEach(value -> calls.add(good.withQuery(name, value)));
            drawn(Hostile.TEXTS).stream().limit(1).forEach(value -> calls.add(good.addingQuery(name, value)));
            parameter.at("/schema/enum").forEach(word -> calls.add(good.withQuery(name, word.asText())));
        }
        calls.add(good.addingQuery("unknown", "1"));
        calls.add(good.addingQuery("", ""));
        calls.add(good.addingQuery("pagesize", "1"));
    }

    private void headers(Call good, List<Call> calls) {
        Hostile.ACCEPTS.forEach(accept -> calls.add(good.withHeader("Accept", accept)));
        for (String name : List.of("If-Match", "If-None-Match")) {
            drawn(Hostile.TAGS).forEach(tag -> calls.add(good.withHeader(name, tag)));
        }
        for (String name : List.of(
                "Idempotency-Key",
                "Last-Event-ID",
                "Range",
                "If-Modified-Since",
                "If-Unmodified-Since",
                "Accept-Encoding",
                "Accept-Language",
                "traceparent",
                "X-Request-Id",
                "X-Forwarded-For",
                "X-HTTP-Method-Override",
                "Origin",
                "Cookie",
                "Content-Encoding")) {
            drawn(Hostile.HEADER_TEXTS).stream()
                    .limit(Math.max(1, each / 3))
                    .forEach(value -> calls.add(good.withHeader(name, value)));
        }
        if (good.headers().containsKey("Authorization")) {
            calls.add(good.withHeader("Authorization", null));
            for (String value : List.of("Bearer", "Bearer x", "Bearer a.b.c", "Basic eDp4", "x")) {
                calls.add(good.withHeader("Authorization", value));
            }
        }
        if (good.headers().containsKey("If-Match")) {
            calls.add(good.withHeader("If-Match", null));
        }
    }

    private void body(Call good, List<Call> calls) {
        calls.add(good.withBody("missing", null));
        calls.add(good.withHeader("Content-Type", null));
        drawn(Hostile.CONTENT_TYPES).forEach(type -> calls.add(good.withHeader("Content-Type", type)));
        drawn(Bodies.ofBrokenForm(good.body()).entrySet(), each * 4)
                .forEach(other ->
                        calls.add(good.withBody(other.getKey(), other.getValue().get())));
        if (!good.operation().bodyType().endsWith("json")) {
            return;
        }
        JsonNode body = json(good.body());
        drawn(Bodies.ofOtherValues(body).entrySet(), each * 12)
                .forEach(other ->
                        calls.add(good.withBody(other.getKey(), other.getValue().get())));
        Set<String> members = new LinkedHashSet<>();
        collect(
                contract.resolved(good.operation()
                        .tree()
                        .path("requestBody")
                        .path("content")
                        .path(good.operation().bodyType())
                        .path("schema")),
                members);
        drawn(Bodies.ofOtherMembers(body, members).entrySet(), each * 6)
                .forEach(other ->
                        calls.add(good.withBody(other.getKey(), other.getValue().get())));
    }

    private void collect(JsonNode schema, Set<String> members) {
        schema.path("properties").fieldNames().forEachRemaining(members::add);
        Stream.of("allOf", "oneOf", "anyOf")
                .forEach(list -> schema.path(list).forEach(part -> collect(contract.resolved(part), members)));
    }

    private static JsonNode json(byte[] body) {
        try {
            return Contract.JSON.readTree(new String(body, StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the body of an example must be JSON", e);
        }
    }

    private <T> List<T> drawn(Collection<T> from) {
        return drawn(from, each);
    }

    private <T> List<T> drawn(Collection<T> from, int count) {
        List<T> all = new ArrayList<>(from);
        Collections.shuffle(all, random);
        return all.subList(0, Math.min(count, all.size()));
    }
}

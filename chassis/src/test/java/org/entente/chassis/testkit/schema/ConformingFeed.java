package org.entente.chassis.testkit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.SpecVersion;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import org.entente.chassis.change.Operation;
import org.entente.chassis.http.Json;
import org.entente.chassis.testkit.Feed;

/** Checks records of a service's feed, as a partner reads them, against everything that the contract says of them. */
public final class ConformingFeed {

    private static final String DIGITS = "[1-9][0-9]*";
    private static final String TRACEPARENT = "00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}";

    private final String service;
    private final String publicUrl;
    private final UnaryOperator<String> schemas;
    private final Map<String, ChangeValidator> validators = new HashMap<>();

    /**
     * @param publicUrl the address before {@code /v1} in the events' {@code dataschema}
     * @param schemas gets the text at a path such as {@code /v1/events/schemas/topic/1}
     */
    public ConformingFeed(String service, String publicUrl, UnaryOperator<String> schemas) {
        this.service = service;
        this.publicUrl = publicUrl;
        this.schemas = schemas;
    }

    /** Checks the whole of the topic of changes. */
    public void checkChanges(List<Feed.Entry> changes) {
        changes.forEach(this::check);
        Map<String, List<Long>> epochs = new TreeMap<>();
        changes.forEach(entry ->
                epochs.computeIfAbsent(epoch(entry), epoch -> new ArrayList<>()).add(entry.position()));
        // An epoch begins above the one before it, and may leave positions out between them.
        epochs.forEach((epoch, positions) -> assertEquals(
                LongStream.range(positions.get(0), positions.get(0) + positions.size())
                        .boxed()
                        .toList(),
                positions,
                "positions of epoch " + epoch));
        checkTransactions(changes);
    }

    /** Checks the whole of the topic of states, in which a deletion has no data. */
    public void checkState(List<Feed.Entry> states) {
        for (Feed.Entry state : states) {
            boolean deleted = state.event().getType().endsWith("." + Operation.DELETED.word());
            assertEquals(deleted, state.data() == null, state.key() + " has no data if it was deleted, and only then");
            if (deleted) {
                checkAttributes(state);
            } else {
                check(state);
            }
        }
    }

    private void check(Feed.Entry entry) {
        checkAttributes(entry);
        JsonNode data = entry.json();
        CloudEvent event = entry.event();
        assertEquals(entry.data(), new String(event.getData().toBytes(), StandardCharsets.UTF_8));
        assertEquals(List.of(), validator(event).faultsOfTheProducer(data), entry.key() + " " + entry.data());
        assertEquals(type(kind(entry), data.get("operation").asText()), event.getType());
        if (data.has("after")) {
            assertEquals(id(entry), data.at("/after/id").asText());
            assertEquals(
                    data.get("revision").asLong(), data.at("/after/revision").asLong());
        }
    }

    private void checkAttributes(Feed.Entry entry) {
        CloudEvent event = entry.event();
        assertEquals(SpecVersion.V1, event.getSpecVersion());
        assertEquals(7, UUID.fromString(event.getId()).version(), "the id is a UUIDv7");
        assertEquals("/entente/" + service, event.getSource().toString());
        assertEquals(entry.key(), event.getSubject());
        assertEquals("application/json", event.getDataContentType());
        assertTrue(event.getTime() != null, "the event has a time");
        assertTrue(event.getType().startsWith("org.entente." + service + "." + kind(entry) + "."), event.getType());
        String schema = publicUrl + "/v1/" + service + "/schemas/" + kind(entry) + "/";
        assertMatches(Pattern.quote(schema) + DIGITS, String.valueOf(event.getDataSchema()));
        Map<String, String> extensions = new TreeMap<>();
        event.getExtensionNames().forEach(name -> extensions.put(name, String.valueOf(event.getExtension(name))));
        assertMatches("[0-9]{20}", extensions.get("sequence"));
        assertMatches(DIGITS, extensions.get("revision"));
        assertMatches(DIGITS, extensions.get("feedepoch"));
        assertMatches(DIGITS, extensions.get("txid"));
        assertMatches(DIGITS, extensions.get("txseq"));
        assertMatches(DIGITS, extensions.get("txcount"));
        OffsetDateTime.parse(extensions.get("recordedtime"));
        if (extensions.containsKey("traceparent")) {
            assertMatches(TRACEPARENT, extensions.get("traceparent"));
        }
        extensions
                .keySet()
                .removeAll(Set.of(
                        "sequence",
                        "revision",
                        "feedepoch",
                        "recordedtime",
                        "txid",
                        "txseq",
                        "txcount",
                        "traceparent"));
        assertEquals(Map.of(), extensions, "no other extension");
    }

    /** What was committed together stands together, in order and whole. */
    private static void checkTransactions(List<Feed.Entry> changes) {
        Map<String, List<Feed.Entry>> transactions = new TreeMap<>();
        changes.forEach(entry -> transactions
                .computeIfAbsent(epoch(entry) + " " + entry.event().getExtension("txid"), id -> new ArrayList<>())
                .add(entry));
        transactions.forEach((id, entries) -> {
            for (int i = 0; i < entries.size(); i++) {
                CloudEvent event = entries.get(i).event();
                assertEquals(String.valueOf(i + 1), event.getExtension("txseq"), "txseq in transaction " + id);
                assertEquals(String.valueOf(entries.size()), event.getExtension("txcount"), "txcount of " + id);
            }
        });
    }

    private ChangeValidator validator(CloudEvent event) {
        String path = event.getDataSchema().toString().substring(publicUrl.length());
        return validators.computeIfAbsent(path, asked -> {
            JsonNode schema = Json.tree(schemas.apply(asked));
            assertEquals(event.getDataSchema().toString(), schema.get("$id").asText());
            return ChangeValidator.of(schema);
        });
    }

    private String type(String kind, String operation) {
        return "org.entente." + service + "." + kind + "." + operation;
    }

    private static String epoch(Feed.Entry entry) {
        return String.valueOf(entry.event().getExtension("feedepoch"));
    }

    private static String kind(Feed.Entry entry) {
        return entry.key().substring(0, entry.key().indexOf('/'));
    }

    private static String id(Feed.Entry entry) {
        return entry.key().substring(entry.key().indexOf('/') + 1);
    }

    private static void assertMatches(String pattern, String text) {
        assertTrue(text != null && text.matches(pattern), text + " is not of the form " + pattern);
    }
}

package org.entente.local.seed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Reads the data set's files. A citation in them names its document by a key; a record gets the document's own words. What
 * is in no document is reference: the countries by the names of the platform's own list, and well-known organisations with
 * the days on which their treaties began and ended, and their numbers of the Correlates of War.
 */
final class SeedFiles {

    /** In the order of loading: what others refer to comes first. */
    static final List<String> NAMES = List.of(
            "topics",
            "countries",
            "actors",
            "organisations",
            "events-austin",
            "events-us-fact-sheet",
            "events-kritenbrink",
            "events-sokhonn-walker",
            "events-foreign-relations",
            "events-us-historian",
            "positions-us-fact-sheet",
            "positions-kritenbrink",
            "positions-sokhonn-walker",
            "positions-austin",
            "positions-foreign-relations",
            "figures-events",
            "figures-aid",
            "figures-trade",
            "activities",
            "schemes");

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> OF_THE_SOURCE =
            List.of("sourceId", "title", "publisher", "author", "published", "url");
    private static final List<String> OF_THE_CITATION = List.of("quote", "attributedTo");

    private final Map<String, JsonNode> sources = new LinkedHashMap<>();

    SeedFiles() {
        tree("sources").forEach(source -> sources.put(source.path("key").asText(), source));
    }

    /** The documents, by their keys. */
    Map<String, JsonNode> sources() {
        return sources;
    }

    /** The records of one file, in the order of loading. */
    List<SeedRecord> records(String name) {
        return StreamSupport.stream(tree(name).spliterator(), false)
                .map(entry -> new SeedRecord(entry.path("put").asText(), expanded(entry.path("draft"))))
                .toList();
    }

    /** A file as it is written. */
    JsonNode tree(String name) {
        String path = "/seed/" + name + ".json";
        try (InputStream file = SeedFiles.class.getResourceAsStream(path)) {
            if (file == null) {
                throw new IllegalStateException("The data set has no file " + path + ".");
            }
            return MAPPER.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The data set's file " + path + " cannot be read.", e);
        }
    }

    private JsonNode expanded(JsonNode node) {
        if (node.isArray()) {
            return MAPPER.createArrayNode()
                    .addAll(StreamSupport.stream(node.spliterator(), false)
                            .map(this::expanded)
                            .toList());
        }
        if (!node.isObject()) {
            return node;
        }
        if (node.has("source") && node.has("quote")) {
            return citation(node);
        }
        ObjectNode copy = MAPPER.createObjectNode();
        node.properties().forEach(member -> copy.set(member.getKey(), expanded(member.getValue())));
        return copy;
    }

    private JsonNode citation(JsonNode brief) {
        JsonNode source = sources.get(brief.path("source").asText());
        if (source == null) {
            throw new IllegalStateException("sources.json has no document '"
                    + brief.path("source").asText() + "'; it has " + sources.keySet() + ".");
        }
        ObjectNode whole = MAPPER.createObjectNode();
        OF_THE_SOURCE.stream().filter(source::has).forEach(member -> whole.set(member, source.get(member)));
        OF_THE_CITATION.stream().filter(brief::has).forEach(member -> whole.set(member, brief.get(member)));
        return whole;
    }
}

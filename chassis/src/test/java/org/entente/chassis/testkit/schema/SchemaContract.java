package org.entente.chassis.testkit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Keeps a service's committed schemas equal to what the service says, compatible over versions, and unchanged once they are
 * released. {@code -Dcontract.update} writes the current versions that are not released yet; {@code -Dcontract.release}
 * declares them released. A service's own test extends this with its annotations alone.
 */
public abstract class SchemaContract {

    private static final String RAISE = " is released and never changes: raise the kind's view version";

    private ServiceSchemas service;
    private SchemaFiles files;

    @BeforeEach
    void readWhatTheServiceSays() {
        service = ServiceSchemas.running();
        files = service.files();
    }

    @Test
    void committedSchemasAreWhatTheServiceSays() {
        for (RecordKind<?> kind : service.kinds()) {
            String name = ServiceSchemas.current(kind);
            if (!files.has(name)) {
                fail(files.path(name) + " is missing; run: mvn verify -Dcontract.update");
            }
            if (files.released().containsKey(name)) {
                assertEquals(
                        SchemaFiles.print(withoutWords(files.tree(name))),
                        SchemaFiles.print(withoutWords(service.generated(kind))),
                        files.path(name) + RAISE);
            } else {
                assertEquals(
                        SchemaFiles.print(service.generated(kind)),
                        files.text(name),
                        files.path(name) + " is not what the service says; run: mvn verify -Dcontract.update");
            }
        }
    }

    @Test
    void committedCatalogueIsWhatTheServiceSays() {
        assertEquals(
                SchemaFiles.print(service.catalogue()),
                files.text(FeedCatalogue.NAME),
                files.path(FeedCatalogue.NAME) + " is not what the service says; run: mvn verify -Dcontract.update");
    }

    @Test
    void everyVersionOfEveryKindHasItsSchemaAndNoOtherIsThere() {
        SortedSet<String> expected = new TreeSet<>();
        for (RecordKind<?> kind : service.kinds()) {
            for (int version = 1; version <= kind.viewVersion(); version++) {
                expected.add(SchemaFiles.name(kind.name(), version));
            }
        }
        assertEquals(expected, files.schemas());
    }

    @Test
    void releasedSchemasAreAsTheyWereReleased() {
        List<String> changed = new ArrayList<>();
        files.released().forEach((name, digest) -> {
            if (!files.has(name) || !files.digest(name).equals(digest)) {
                changed.add(files.path(name) + RAISE);
            }
        });
        assertEquals(List.of(), changed);
    }

    @Test
    void everyVersionButTheCurrentOneIsReleased() {
        for (RecordKind<?> kind : service.kinds()) {
            for (int version = 1; version < kind.viewVersion(); version++) {
                String name = SchemaFiles.name(kind.name(), version);
                assertEquals(true, files.released().containsKey(name), name + " has a newer version");
            }
        }
    }

    @Test
    void newerVersionsKeepWhatConsumersOfOlderOnesCountOn() {
        List<String> breaks = new ArrayList<>();
        for (RecordKind<?> kind : service.kinds()) {
            for (int older = 1; older < kind.viewVersion(); older++) {
                for (int newer = older + 1; newer <= kind.viewVersion(); newer++) {
                    String versions = kind.name() + " " + older + " to " + newer + ": ";
                    Compatibility.breaks(
                                    files.tree(SchemaFiles.name(kind.name(), older)),
                                    files.tree(SchemaFiles.name(kind.name(), newer)))
                            .forEach(reason -> breaks.add(versions + reason));
                }
            }
        }
        assertEquals(List.of(), breaks);
    }

    /** Explanations may be bettered in the code; the released file keeps those that it was released with. */
    private static JsonNode withoutWords(JsonNode schema) {
        if (schema.isObject()) {
            ObjectNode stripped = Json.MAPPER.createObjectNode();
            schema.properties().forEach(member -> {
                // A property may be called description; only as a text is it a keyword.
                if (!member.getKey().equals("description") || !member.getValue().isTextual()) {
                    stripped.set(member.getKey(), withoutWords(member.getValue()));
                }
            });
            return stripped;
        }
        if (schema.isArray()) {
            return Json.MAPPER.valueToTree(java.util.stream.StreamSupport.stream(schema.spliterator(), false)
                    .map(SchemaContract::withoutWords)
                    .toList());
        }
        return schema;
    }
}

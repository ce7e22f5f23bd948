package org.entente.chassis.testkit.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fixture is a pair of schemas that differ in one way. */
class CompatibilityTest {

    private static final Path FIXTURES = Path.of("src/test/resources/schema-compatibility");

    /** @param refused the whole message; absent if the newer schema may follow the older one */
    record Fixture(String name, JsonNode older, JsonNode newer, String refused) {

        static Fixture read(Path file) {
            try {
                JsonNode tree = Json.tree(Files.readString(file));
                String refused = tree.has("refused") ? tree.get("refused").asText() : null;
                return new Fixture(file.getFileName().toString(), tree.get("older"), tree.get("newer"), refused);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fixture> refused() throws IOException {
        return fixtures("refused");
    }

    static Stream<Fixture> allowed() throws IOException {
        return fixtures("allowed");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithPlaceAndReason(Fixture fixture) {
        assertEquals(List.of(fixture.refused()), Compatibility.breaks(fixture.older(), fixture.newer()));
    }

    @ParameterizedTest
    @MethodSource("allowed")
    void allowsWhatConsumersCanLiveWith(Fixture fixture) {
        assertEquals(List.of(), Compatibility.breaks(fixture.older(), fixture.newer()));
        assertFalse(fixture.older().equals(fixture.newer()), "the fixture has two schemas");
    }

    @ParameterizedTest
    @MethodSource({"refused", "allowed"})
    void allowsWhatStaysAsItIs(Fixture fixture) {
        assertEquals(List.of(), Compatibility.breaks(fixture.older(), fixture.older()));
        assertEquals(List.of(), Compatibility.breaks(fixture.newer(), fixture.newer()));
    }

    @Test
    void tellsEveryBreakAtOnce() {
        JsonNode older = Json.tree("{\"properties\":{\"a\":{\"type\":\"string\"},\"b\":{\"type\":\"string\"}}}");
        JsonNode newer = Json.tree("{\"properties\":{\"a\":{\"type\":\"number\"}},\"required\":[\"a\"]}");
        assertEquals(
                List.of(
                        "/properties/a/type was \"string\" and is \"number\"",
                        "/properties/b was removed or renamed",
                        "/required \"a\" was made required, and events of the older version lack it"),
                Compatibility.breaks(older, newer));
    }

    private static Stream<Fixture> fixtures(String folder) throws IOException {
        try (Stream<Path> files = Files.list(FIXTURES.resolve(folder))) {
            return files.sorted().map(Fixture::read).toList().stream();
        }
    }
}

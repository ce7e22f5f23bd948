package org.entente.local.seed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.entente.chassis.citation.SourceIds;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.Country;
import org.entente.chassis.time.Edtf;
import org.junit.jupiter.api.Test;

class SeedDataTest {

    private static final int MOST_WORDS = 25;
    private static final Set<String> DATES = Set.of("when", "period", "comparedWith");
    private static final Set<String> ACTORS =
            Set.of("actor", "addressee", "organisation", "subject", "counterpart", "provider", "receiver", "partner");

    private final SeedFiles files = new SeedFiles();

    @Test
    void everyFileOfTheFolderIsLoaded() throws Exception {
        Set<String> expected = new HashSet<>(SeedFiles.NAMES);
        expected.add("sources");
        Path folder = Path.of(SeedFiles.class.getResource("/seed/sources.json").toURI())
                .getParent();
        try (Stream<Path> found = Files.list(folder)) {
            assertEquals(
                    expected,
                    new HashSet<>(
                            found.map(file -> file.getFileName().toString().replaceFirst("\\.json$", ""))
                                    .toList()));
        }
    }

    @Test
    void everyQuoteIsInItsDocument() throws IOException {
        Map<String, String> texts = documents();
        List<String> missing = new ArrayList<>();
        for (JsonNode citation : briefCitations()) {
            String quote = citation.path("quote").asText();
            if (!texts.get(citation.path("source").asText()).contains(SourceIds.normalised(quote))) {
                missing.add(quote);
            }
        }
        assertEquals(List.of(), missing);
    }

    @Test
    void noQuoteIsLongerThanTwentyFiveWords() {
        assertEquals(
                List.of(),
                briefCitations().stream()
                        .map(citation -> citation.path("quote").asText())
                        .filter(quote -> quote.strip().split("\\s+").length > MOST_WORDS)
                        .toList());
    }

    @Test
    void sourceIdsAreThoseOfTheDocuments() throws IOException {
        Map<String, String> texts = documents();
        files.sources()
                .forEach((key, source) -> assertEquals(
                        SourceIds.of(isImported(source) ? description(source) : texts.get(key))
                                .toString(),
                        source.path("sourceId").asText(),
                        key));
    }

    private static boolean isImported(JsonNode source) {
        return source.path("document").asText().endsWith(".xml");
    }

    /** What the id of an imported file is of, so that the records of an import cite the same document. */
    private static String description(JsonNode source) {
        return source.path("publisher").asText() + "\n" + source.path("title").asText();
    }

    @Test
    void everyRecordHasAnIdOfItsOwn() {
        List<String> paths = all().map(SeedRecord::path).toList();
        assertEquals(paths.size(), new HashSet<>(paths).size());
        all().filter(record -> !record.draft().has("code") || record.path().startsWith("/v1/trade/"))
                .forEach(record -> assertEquals(7, UUID.fromString(id(record)).version(), record.path()));
    }

    @Test
    void topicsAndActorsHaveTheirCodesAsIds() {
        Stream.of("topics", "countries", "actors", "organisations")
                .flatMap(name -> files.records(name).stream())
                .forEach(record ->
                        assertEquals(id(record), record.draft().path("code").asText()));
    }

    @Test
    void nothingRefersToARecordThatIsLoadedLater() {
        Set<String> loaded = new HashSet<>(Set.of("WLD"));
        List<String> dangling = new ArrayList<>();
        all().forEach(record -> {
            for (String reference : references(record)) {
                if (!loaded.contains(reference)) {
                    dangling.add(record.path() + " -> " + reference);
                }
            }
            loaded.add(id(record));
        });
        assertEquals(List.of(), dangling);
    }

    @Test
    void organisationsHaveNoCodeOfACountry() {
        Stream.of("actors", "organisations")
                .flatMap(name -> files.records(name).stream())
                .filter(record -> !record.draft().path("kind").asText().equals("country"))
                .forEach(record -> assertEquals(true, Countries.find(id(record)).isEmpty(), record.path()));
    }

    @Test
    void everyDateIsEdtf() {
        all().forEach(record -> members(record.draft())
                .filter(member -> DATES.contains(member.getKey()))
                .forEach(member -> Edtf.parse(member.getValue().asText())));
    }

    @Test
    void whatIsNoFactSaysWhoseOpinionItIs() {
        all().filter(record -> record.draft().path("certainty").asText().equals("opinion"))
                .forEach(record -> assertEquals(true, record.draft().hasNonNull("attributedTo"), record.path()));
    }

    @Test
    void everyCountryOfTheReferenceListIsAnActor() {
        Set<String> actors = Stream.of("countries", "actors")
                .flatMap(name -> files.records(name).stream())
                .map(SeedDataTest::id)
                .collect(Collectors.toSet());
        assertEquals(
                List.of(),
                Countries.all().stream()
                        .map(Country::alpha3)
                        .filter(code -> !actors.contains(code))
                        .toList());
    }

    @Test
    void everyRecordButTopicsCountriesAndWellKnownOrganisationsIsCited() {
        assertEquals(
                List.of(),
                SeedFiles.NAMES.stream()
                        .filter(name -> !name.equals("organisations"))
                        .flatMap(name -> files.records(name).stream())
                        .filter(record -> !record.path().startsWith("/v1/topics/"))
                        .filter(record -> !record.draft().path("kind").asText().equals("country"))
                        .filter(record -> members(record.draft())
                                .noneMatch(member -> member.getKey().equals("quote")))
                        .map(SeedRecord::path)
                        .toList());
    }

    private Stream<SeedRecord> all() {
        return SeedFiles.NAMES.stream().flatMap(name -> files.records(name).stream());
    }

    private static String id(SeedRecord record) {
        return record.path().substring(record.path().lastIndexOf('/') + 1);
    }

    private static List<String> references(SeedRecord record) {
        List<String> found = new ArrayList<>();
        JsonNode draft = record.draft();
        Stream.of("broader", "topic", "partOf", "event", "grantor", "country")
                .filter(draft::hasNonNull)
                .forEach(member -> found.add(draft.get(member).asText()));
        draft.path("topics").forEach(topic -> found.add(topic.asText()));
        members(draft)
                .filter(member -> ACTORS.contains(member.getKey()))
                .forEach(member -> found.add(member.getValue().asText()));
        return found;
    }

    /** Every member with a plain value, at any depth. */
    private static Stream<Map.Entry<String, JsonNode>> members(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false).flatMap(SeedDataTest::members);
        }
        return node.properties().stream()
                .flatMap(
                        member -> member.getValue().isContainerNode() ? members(member.getValue()) : Stream.of(member));
    }

    private List<JsonNode> briefCitations() {
        List<JsonNode> found = new ArrayList<>();
        SeedFiles.NAMES.forEach(name -> found.addAll(files.tree(name).findParents("quote")));
        return found;
    }

    /** The documents' texts without white space. They are not part of the project, so a clone may be without them. */
    private Map<String, String> documents() throws IOException {
        Path folder = Path.of(System.getProperty("entente.root"), "..", "shared", "seeds");
        assumeTrue(Files.isDirectory(folder), "The seed documents are not in " + folder + ".");
        Map<String, String> texts = new LinkedHashMap<>();
        for (JsonNode source : files.sources().values()) {
            String text =
                    Files.readString(folder.resolve(source.path("document").asText()));
            String words = isImported(source) ? text.replaceAll("<[^>]*>", "") : text;
            texts.put(source.path("key").asText(), SourceIds.normalised(words));
        }
        return texts;
    }
}

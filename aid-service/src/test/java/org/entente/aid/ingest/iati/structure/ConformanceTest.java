package org.entente.aid.ingest.iati.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aid.ingest.iati.IatiData;
import org.entente.chassis.ingest.xml.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** Compares the verdicts with those of libxml2 over the official schemas, on the standard's own test files and real ones. */
@EnabledIf(
        value = "dataIsAtHand",
        disabledReason = "The IATI files are not beside the project, at ../shared/data/iati.")
class ConformanceTest {

    private static final Path SHOULD_FAIL = IatiData.ROOT.resolve("schema-tests/should-fail");

    static boolean dataIsAtHand() {
        return IatiData.isAtHand();
    }

    @Test
    void acceptsEveryFileThatShouldPass() throws IOException {
        List<Path> files = IatiData.files("schema-tests/should-pass", ".xml");
        assertEquals(58, files.size());
        for (Path file : files) {
            assertEquals(List.of(), Conformance.findings(file), file.toString());
        }
    }

    @Test
    void findsEachFileThatShouldFailWrongWhereLibxml2Does() throws IOException {
        Map<String, Set<Long>> expected = expectedLines();
        assertEquals(225, expected.size());
        assertEquals(
                expected.keySet(),
                IatiData.files("schema-tests/should-fail", ".xml").stream()
                        .map(file -> SHOULD_FAIL.relativize(file).toString())
                        .collect(Collectors.toSet()));
        for (Map.Entry<String, Set<Long>> file : expected.entrySet()) {
            Set<Long> found = lines(Conformance.findings(SHOULD_FAIL.resolve(file.getKey())));
            assertTrue(found.containsAll(file.getValue()), file + " but " + found);
        }
    }

    @Test
    void theTableOfLinesIsWhatXmllintSays() throws Exception {
        assumeTrue(Xmllint.isInstalled(), "xmllint is not installed; the table of its lines is tested all the same.");
        for (Map.Entry<String, Set<Long>> file : expectedLines().entrySet()) {
            List<Long> lines = Xmllint.errorLines(SHOULD_FAIL.resolve(file.getKey()));
            assertEquals(file.getValue(), new TreeSet<>(lines), file.getKey());
        }
    }

    @Test
    void acceptsTheRealFilesAndTheExamplesThatAreValid() throws IOException {
        List<Path> files = Stream.concat(
                        IatiData.files("real", ".xml").stream(), IatiData.files("examples", ".xml").stream())
                .filter(file -> !file.toString().contains("dportal"))
                .filter(file -> !file.toString().contains("organisation"))
                .toList();
        assertEquals(7, files.size());
        for (Path file : files) {
            assertEquals(List.of(), Conformance.findings(file), file.toString());
        }
    }

    @Test
    void findsTheErrorsOfTheRealFileThatIsInvalid() throws Exception {
        Path file = IatiData.ROOT.resolve("real/ocha_dportal_covid_4publishers.xml");
        List<Finding> found = Conformance.findings(file);
        assertEquals(
                Map.of(
                        "'budget-item' has no attribute 'vocabulary'", 36L,
                        "'other-identifier' lacks the attribute 'ref'", 9L,
                        "'activity-date' lacks the attribute 'iso-date'", 2L),
                found.stream()
                        .collect(Collectors.groupingBy(
                                finding -> finding.detail().split("[,;]")[0], Collectors.counting())));
        if (Xmllint.isInstalled()) {
            assertEquals(
                    Xmllint.errorLines(file), found.stream().map(Finding::line).toList());
        }
    }

    @Test
    void theTwoValidatorsAgreeOnWhichFilesAreValid() throws Exception {
        assumeTrue(Xmllint.isInstalled(), "xmllint is not installed.");
        for (Path file : IatiData.files("schema-tests", ".xml")) {
            assertEquals(
                    Xmllint.errorLines(file).isEmpty(),
                    Conformance.findings(file).isEmpty(),
                    file.toString());
        }
    }

    private static Set<Long> lines(List<Finding> findings) {
        assertFalse(findings.isEmpty());
        return findings.stream().map(Finding::line).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, Set<Long>> expectedLines() throws IOException {
        Map<String, Set<Long>> lines = new TreeMap<>();
        try (InputStream table = ConformanceTest.class.getResourceAsStream("should-fail-lines.tsv")) {
            new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(cells -> lines.put(
                            cells[0],
                            Stream.of(cells[1].split(" "))
                                    .map(Long::valueOf)
                                    .collect(Collectors.toCollection(TreeSet::new))));
        }
        return lines;
    }
}

package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aid.ingest.iati.mapping.OfficialSchema;
import org.entente.chassis.testkit.Imports;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that publishers made: what is in them is on record, goes out as valid IATI, and comes back as unchanged. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@EnabledIf("org.entente.aid.ingest.iati.IatiData#isAtHand")
class PublishedFilesTest {

    @ParameterizedTest
    @CsvSource({
        "real/UNHCR-Activities-2023.xml, partial",
        "real/iati_2.03_NigeriaAIMS_GeocodedResearchRelease.xml, atomic",
        "real/iati_2.03_SenegalAIMS_GeocodedResearchRelease.xml, partial",
        "real/iati_2.03_TimorLesteAIMS_GeocodedResearchRelease.xml, partial",
        "real/ocha_dportal_covid_4publishers.xml, atomic",
        "examples/activity-standard-example-annotated.xml, atomic"
    })
    void whatIsInTheFileIsOnRecordGoesOutValidAndComesBackUnchanged(String name, String commit) throws Exception {
        byte[] file = own("whole", name);
        CountedFile counted = CountedFile.of(file);

        JsonNode first = IatiRuns.finished(file, commit);
        assertEquals(rows(counted.activities(), "created"), Imports.rows(first), first::toString);
        Recorded recorded = Recorded.of(counted);
        assertAll(
                () -> assertEquals(counted.transactions(), recorded.transactions(), "transactions"),
                () -> assertEquals(counted.budgets(), recorded.budgets(), "budgets"),
                () -> assertEquals(counted.sectors(), recorded.sectors(), "sectors"),
                () -> assertEquals(counted.results(), recorded.results(), "results"));

        assertUnchanged(counted, IatiRuns.finished(file, commit));
        for (String publisher : counted.publishers()) {
            byte[] export = export(publisher);
            assertEquals(List.of(), OfficialSchema.faults(new String(export, StandardCharsets.UTF_8)));
            assertUnchanged(CountedFile.of(export), IatiRuns.finished(export, commit));
        }
    }

    @Test
    void eachErrorOfTheExtractIsARejection() throws Exception {
        JsonNode run = IatiRuns.finished(own("errors", "real/ocha_dportal_covid_4publishers.xml"), "partial");
        assertEquals(36, Imports.rejections(run, "unknown-attribute"));
        assertEquals(11, Imports.rejections(run, "missing-attribute"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"201", "202"})
    void readsTheVersionsBeforeThis(String version) throws Exception {
        String name = "examples/activity-standard-example-annotated-" + version + ".xml";
        JsonNode run = IatiRuns.finished(own(version, name), "atomic");
        assertEquals(rows(1, "created"), Imports.rows(run), run::toString);
    }

    /** The file with identifiers that no other test has. */
    private static byte[] own(String test, String name) throws IOException {
        return Files.readString(IatiData.ROOT.resolve(name))
                .replace("</iati-identifier>", "-" + test + "</iati-identifier>")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] export(String publisher) {
        return given().accept("application/xml")
                .queryParam("reportingOrg", publisher)
                .get("/v1/aid/activities")
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }

    private static void assertUnchanged(CountedFile counted, JsonNode run) {
        assertEquals(rows(counted.activities(), "unchanged"), Imports.rows(run), run::toString);
    }

    /** That all rows have one outcome. */
    private static String rows(long all, String outcome) {
        return Stream.of("created", "changed", "unchanged", "rejected", "removed")
                .map(each -> each + " " + (each.equals(outcome) ? all : 0))
                .collect(Collectors.joining(", ", "read " + all + ", ", ""));
    }
}

package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.aid.ingest.iati.mapping.OfficialSchema;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        "examples/activity-standard-example-annotated-201.xml, atomic",
        "examples/activity-standard-example-annotated.xml, atomic"
    })
    void whatIsInTheFileIsOnRecordGoesOutValidAndComesBackUnchanged(String name, String commit) throws Exception {
        byte[] file = Files.readAllBytes(IatiData.ROOT.resolve(name));
        CountedFile counted = CountedFile.of(file);

        JsonNode first = Imports.finished(file, commit);
        assertEquals(rows(counted.activities(), "created"), Imports.rows(first), first::toString);
        Recorded recorded = Recorded.of(counted);
        assertAll(
                () -> assertEquals(counted.transactions(), recorded.transactions(), "transactions"),
                () -> assertEquals(counted.budgets(), recorded.budgets(), "budgets"),
                () -> assertEquals(counted.sectors(), recorded.sectors(), "sectors"),
                () -> assertEquals(counted.results(), recorded.results(), "results"));

        assertUnchanged(counted, Imports.finished(file, commit));
        for (String publisher : counted.publishers()) {
            byte[] export = export(publisher);
            assertEquals(List.of(), OfficialSchema.faults(new String(export, StandardCharsets.UTF_8)));
            assertUnchanged(CountedFile.of(export), Imports.finished(export, commit));
        }
    }

    @Test
    void eachErrorOfTheExtractIsARejection() throws Exception {
        byte[] file = Files.readAllBytes(IatiData.ROOT.resolve("real/ocha_dportal_covid_4publishers.xml"));
        assertEquals(47, Imports.rejections(Imports.finished(file, "partial"), "unknown-attribute"));
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

package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.aid.Api;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class IatiImportTest {

    private static final String PATH = "/v1/aid/imports";
    private static final Set<String> FINISHED = Set.of("completed", "failed", "cancelled");

    @EnabledIf("org.entente.aid.ingest.iati.IatiData#isAtHand")
    @Test
    void importsARealFileAndFindsItUnchangedTheSecondTime() throws IOException {
        byte[] file =
                Files.readAllBytes(IatiData.ROOT.resolve("real/iati_2.03_NigeriaAIMS_GeocodedResearchRelease.xml"));

        JsonPath first = finished("merge", "partial", "", file);
        assertEquals("completed", first.getString("phase"));
        assertEquals("140 created, 0 unchanged, 0 rejected", counts(first));

        JsonPath second = finished("merge", "atomic", "", file);
        assertEquals("0 created, 140 unchanged, 0 rejected", counts(second));
    }

    @Test
    void revisesTheActivityOfItsPublisherAndKeepsWhatIatiDoesNotCarry() {
        String publisher = publisher();
        finished("merge", "atomic", "", Iati.file(of(publisher, Iati.activity("R-1"))));
        String id = ids(publisher).get(0);
        String tag = given().get(Api.ACTIVITIES + "/" + id).getHeader("ETag");
        Api.patch(id, tag, "{\"when\":\"2019\"}").then().statusCode(200);

        JsonPath run = finished(
                "merge",
                "atomic",
                "",
                Iati.file(of(publisher, Iati.activity("R-1").replace(">T<", ">Another title<"))));

        assertEquals(1, run.getInt("rows.changed"));
        given().get(Api.ACTIVITIES + "/" + id)
                .then()
                .body("title", equalTo("Another title"))
                .body("when", equalTo("2019"))
                .body("revision", equalTo(3));
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> given().get(Api.ACTIVITIES + "/" + id + "/history")
                                .path("items[0].caller"),
                        equalTo("import:" + run.getString("id")));
    }

    @Test
    void removesWhatThePublishersOfTheFileHaveNoMore() {
        String publisher = publisher();
        String other = publisher();
        String all = of(publisher, Iati.activity("A-1") + Iati.activity("A-2") + Iati.activity("A-3"));
        finished("merge", "atomic", "", Iati.file(all + of(other, Iati.activity("B-1"))));

        String broken = Iati.activity("A-2").replace("<narrative>T</narrative>", "");
        JsonPath run = finished("replace", "atomic", "", Iati.file(of(publisher, Iati.activity("A-1") + broken)));

        assertEquals("0 created, 1 unchanged, 1 rejected", counts(run));
        assertEquals(1, run.getInt("rows.removed"));
        assertEquals(2, ids(publisher).size());
        assertEquals(1, ids(other).size());
    }

    @Test
    void removesOfThePublisherAloneThatTheRunNames() {
        String publisher = publisher();
        String other = publisher();
        String all = of(publisher, Iati.activity("A-1") + Iati.activity("A-2"))
                + of(other, Iati.activity("B-1") + Iati.activity("B-2"));
        finished("merge", "atomic", "", Iati.file(all));

        String some = of(publisher, Iati.activity("A-1")) + of(other, Iati.activity("B-1"));
        finished("replace", "atomic", "\"publisher\":\"" + other + "\"", Iati.file(some));

        assertEquals(2, ids(publisher).size());
        assertEquals(1, ids(other).size());
    }

    @ParameterizedTest
    @CsvSource({"atomic, 0", "partial, 1"})
    void keepsOrUndoesWhatCameBeforeACut(String commit, int left) {
        String publisher = publisher();
        String file = Iati.file(of(publisher, Iati.activity("A-1") + "\n" + Iati.activity("A-2")));

        JsonPath run = finished("merge", commit, "", file.substring(0, file.length() - 60));

        assertEquals("failed", run.getString("phase"));
        assertEquals(left, ids(publisher).size());
        given().get(run.getString("links.rejections"))
                .then()
                .body("items.rule", contains("cut-off"))
                .body("items[0].line", equalTo(3));
    }

    @Test
    void refusesAFileWithADtdAndGoesOnServing() {
        String publisher = publisher();
        String bomb = "<!DOCTYPE a [<!ENTITY a \"b\">]>" + Iati.file(of(publisher, Iati.activity("&a;")));
        JsonPath run = finished("merge", "partial", "", bomb);
        assertEquals("failed", run.getString("phase"));
        given().get(run.getString("links.rejections"))
                .then()
                .body("items", hasSize(1))
                .body("items[0].rule", equalTo("document-type"))
                .body("items[0].detail", containsString("DOCTYPE"));
        assertTrue(ids(publisher).isEmpty());
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        create("merge", "atomic", "\"publisher\":\"XM\"").then().statusCode(400);
        create("replace", "atomic", "\"year\":\"2020\"")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString("known here: publisher"));
    }

    private static String publisher() {
        return "XM-" + UUID.randomUUID();
    }

    private static String of(String publisher, String activities) {
        return activities.replace("reporting-org ref=\"XM\"", "reporting-org ref=\"" + publisher + "\"");
    }

    private static List<String> ids(String publisher) {
        return given().queryParam("reportingOrg", publisher).get(Api.ACTIVITIES).path("items.id");
    }

    private static String counts(JsonPath run) {
        return "%d created, %d unchanged, %d rejected"
                .formatted(run.getInt("rows.created"), run.getInt("rows.unchanged"), run.getInt("rows.rejected"));
    }

    private static Response create(String mode, String commit, String parameters) {
        return given().header("Authorization", Api.editor())
                .contentType("application/json")
                .body("{\"format\":\"iati-activities\",\"mode\":\"%s\",\"commit\":\"%s\",\"parameters\":{%s}}"
                        .formatted(mode, commit, parameters))
                .post(PATH);
    }

    private static JsonPath finished(String mode, String commit, String parameters, String file) {
        return finished(mode, commit, parameters, file.getBytes(StandardCharsets.UTF_8));
    }

    private static JsonPath finished(String mode, String commit, String parameters, byte[] file) {
        String id = create(mode, commit, parameters)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        given().header("Authorization", Api.editor())
                .contentType("application/xml")
                .body(file)
                .put(PATH + "/" + id + "/content")
                .then()
                .statusCode(202);
        return await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get(PATH + "/" + id).jsonPath(), run -> FINISHED.contains(run.getString("phase")));
    }
}

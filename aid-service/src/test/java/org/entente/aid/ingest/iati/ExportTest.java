package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.entente.aid.Api;
import org.entente.aid.Sample;
import org.entente.aid.ingest.iati.mapping.ActivityMapping;
import org.entente.aid.ingest.iati.mapping.OfficialSchema;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.xml.Finding;
import org.entente.chassis.ingest.xml.XmlElement;
import org.entente.chassis.ingest.xml.XmlText;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ExportTest {

    private static final String XML = "application/xml";

    @Test
    void writesWhatNobodyPublishedAsAValidDocumentThatReadsBackTheSame() throws Exception {
        Sample sample = Sample.activity()
                .with("when", "\"2012/..\"")
                .transaction("3", "2020-01-01", "12.50", "USD", ",\"provider\":\"USA\",\"qualifier\":\"atLeast\"")
                .add("results", "{\"type\":\"output\",\"title\":\"Mines\",\"indicators\":[]}")
                .add("inKind", "{\"what\":\"Doses\",\"quantity\":{\"value\":3,\"unit\":\"doses\"}}")
                .add("verbatim", "{\"xml\":\"<title><narrative>Another</narrative></title>\"}")
                .add("verbatim", "{\"xml\":\"<broken\"}");
        String id = Api.created(sample);
        String document = get(Api.ACTIVITIES + "/" + id).asString();
        validates(document);

        List<Finding> findings = new ArrayList<>();
        ObjectNode read = ActivityMapping.read(activities(document).get(0), findings);
        assertEquals(List.of(), findings);
        ObjectNode view =
                (ObjectNode) Json.tree(given().get(Api.ACTIVITIES + "/" + id).asString());
        assertEquals(id, read.remove("id").textValue());
        assertEquals(view.without(List.of("id", "revision", "createdAt", "updatedAt")), Json.tree(Json.write(read)));
    }

    @Test
    void streamsAllThatMatchesAsOneDocument() throws Exception {
        Sample first = Sample.activity().transaction("3", "2020-01-01", "1", "USD");
        Api.created(first);
        Api.created(Sample.activity()
                .with("citations", "[" + Sample.citation(first.source()) + "]")
                .with("title", "\"A title with <angles>, an &amp; and 日本語\""));
        String document = get(Api.ACTIVITIES + "?source=" + first.source()).asString();
        validates(document);
        assertEquals(2, activities(document).size());
    }

    @Test
    void tagsTheXmlOfARevisionByItself() {
        String path = Api.ACTIVITIES + "/" + Api.created(Sample.activity());
        Response xml = get(path);
        String tag = xml.header("ETag");
        assertNotEquals(given().get(path).header("ETag"), tag);
        assertEquals("Accept, Accept-Encoding", xml.header("Vary"));
        given().accept(XML)
                .header("If-None-Match", tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(emptyString());
        given().header("If-None-Match", tag).get(path).then().statusCode(200).contentType("application/json");
    }

    @Test
    void givesJsonToBrowsersThoughTheyNameXmlFirst() {
        given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get(Api.ACTIVITIES + "/" + Api.created(Sample.activity()))
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @Test
    void refusesASelectionOfMembersAsXml() {
        String path = Api.ACTIVITIES + "/" + Api.created(Sample.activity());
        for (String asked : List.of(path + "?fields=title", Api.ACTIVITIES + "?fields=title")) {
            given().accept(XML)
                    .get(asked)
                    .then()
                    .statusCode(400)
                    .body("errors.parameter[0]", equalTo("fields"))
                    .body("errors.detail[0]", containsString("application/xml has all members"));
        }
    }

    @Test
    void isInTheContract() {
        for (String path : List.of(Api.ACTIVITIES, Api.ACTIVITIES + "/{id}")) {
            given().accept("application/json")
                    .get("/q/openapi")
                    .then()
                    .body("paths.'" + path + "'.get.responses.'200'.content", hasKey(XML))
                    .body("paths.'" + path + "'.get.responses.'200'.content", hasKey("application/json"));
        }
    }

    private static Response get(String path) {
        return given().accept(XML)
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/xml;charset=UTF-8")
                .extract()
                .response();
    }

    private static List<XmlElement> activities(String document) {
        return XmlText.parse(document.substring(document.indexOf("?>") + 2))
                .orElseThrow()
                .children();
    }

    private static void validates(String document) throws Exception {
        if (IatiData.isAtHand()) {
            assertEquals(List.of(), OfficialSchema.faults(document));
        }
    }
}

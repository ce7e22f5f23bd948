package org.entente.events.topic;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class TopicListTest {

    private static final String LIST = "/v1/topics?name=Listed";

    @BeforeEach
    void fiveTopics() {
        for (int n = 1; n <= 5; n++) {
            given().header("Authorization", "Bearer " + RealParts.tokens().editor())
                    .header("If-None-Match", "*")
                    .contentType("application/json")
                    .body("{\"code\":\"listed-%d\",\"name\":\"Listed %d\",\"aliases\":[\"=cmd|'calc'\"]}"
                            .formatted(n, 6 - n))
                    .put("/v1/topics/listed-" + n);
        }
    }

    @Test
    void pagesThroughWithoutMissingOrDoublingAnything() {
        List<String> names = new ArrayList<>();
        String next = LIST + "&pageSize=2&sort=-name&count=true";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            assertEquals(5, page.jsonPath().getInt("total"));
            names.addAll(page.jsonPath().getList("items.name"));
            String link = page.header("Link");
            assertEquals(link == null, page.jsonPath().get("nextPageToken") == null);
            next = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(List.of("Listed 5", "Listed 4", "Listed 3", "Listed 2", "Listed 1"), names);
    }

    @Test
    void tokenOfOneListIsRefusedByAnother() {
        String token = given().get(LIST + "&pageSize=2").jsonPath().getString("nextPageToken");
        given().queryParam("pageToken", token)
                .get("/v1/topics?name=Other")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pageToken"));
        given().queryParam("pageToken", "rubbish")
                .get(LIST)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pageToken"));
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        given().get("/v1/topics?nmae=x").then().statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
        given().get("/v1/topics?pageSize=1001").then().statusCode(400).body("errors.parameter", contains("pageSize"));
        given().get("/v1/topics?sort=colour").then().statusCode(400).body("errors.parameter", contains("sort"));
        given().urlEncodingEnabled(false)
                .get("/v1/topics?name=%00")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("name"));
        given().get("/v1/topics?fields=colour").then().statusCode(400).body("errors.parameter", contains("fields"));
    }

    @Test
    void selectsMembersAndGivesTheSelectionAnETagOfItsOwn() {
        Response selected = given().get("/v1/topics/listed-1?fields=name");
        assertEquals("{\"name\":\"Listed 5\"}", selected.asString());
        given().header("If-None-Match", selected.header("ETag"))
                .get("/v1/topics/listed-1?fields=name")
                .then()
                .statusCode(304);
        given().header("If-None-Match", selected.header("ETag"))
                .get("/v1/topics/listed-1")
                .then()
                .statusCode(200);
        given().get(LIST + "&fields=id").then().body("items", hasSize(5)).body("items[0].name", nullValue());
    }

    @Test
    void exportsEverythingAsOneDocumentALine() {
        String body = given().accept("application/x-ndjson").get(LIST).asString();
        String page = given().get(LIST).asString();
        assertEquals(page, "{\"items\":[" + body.strip().replace("\n", ",") + "],\"nextPageToken\":null}");
    }

    @Test
    void exportsTablesInWhichNoTextIsRunAsAFormula() {
        String csv = given().accept("text/csv")
                .get("/v1/topics?name=Listed 5&fields=id,name")
                .asString();
        assertEquals("id,name\r\nlisted-1,Listed 5\r\n", csv);
        given().accept("text/csv")
                .get(LIST + "&pageSize=2")
                .then()
                .statusCode(400)
                .body("detail", containsString("no pages"));
    }
}

package org.entente.chassis.testkit.schema;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.chassis.http.Json;
import org.entente.chassis.record.RecordKind;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schemas as clients get them. A service's own test extends this with its annotations alone. */
public abstract class SchemaServing {

    private List<RecordKind<?>> kinds;
    private String service;
    private String root;

    @BeforeEach
    void findKinds() {
        ServiceSchemas running = ServiceSchemas.running();
        kinds = running.kinds();
        service = running.name();
        root = "/v1/" + service + "/schemas";
    }

    @Test
    void listsEverySchemaWithTheTypesOfItsEvents() {
        List<Map<String, Object>> expected = new ArrayList<>();
        for (RecordKind<?> kind : kinds) {
            String type = "org.entente." + service + "." + kind.name();
            for (int version = 1; version <= kind.viewVersion(); version++) {
                expected.add(Map.of(
                        "kind",
                        kind.name(),
                        "version",
                        version,
                        "url",
                        RealParts.PUBLIC_URL + root + "/" + kind.name() + "/" + version,
                        "eventTypes",
                        List.of(type + ".created", type + ".updated", type + ".deleted", type + ".snapshot")));
            }
        }
        List<Map<String, Object>> items = given().get(root)
                .then()
                .statusCode(200)
                .contentType("application/json")
                .extract()
                .path("items");
        assertEquals(expected, items);
    }

    @Test
    void servesEachSchemaForEverUnderTheNameThatItGivesItself() {
        Schema metaSchema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        for (RecordKind<?> kind : kinds) {
            String path = root + "/" + kind.name() + "/" + kind.viewVersion();
            Response response = given().get(path);
            response.then()
                    .statusCode(200)
                    .contentType("application/schema+json")
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .body("$id", equalTo(RealParts.PUBLIC_URL + path))
                    .body("'$schema'", equalTo("https://json-schema.org/draft/2020-12/schema"));
            assertEquals(List.of(), metaSchema.validate(Json.tree(response.asString())), path);
        }
    }

    @Test
    void answersNotModifiedToWhoHasIt() {
        String path = root + "/" + kinds.get(0).name() + "/1";
        String etag = given().get(path).header("ETag");
        given().header("If-None-Match", etag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(emptyString());
        given().header("If-None-Match", "\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void knowsNoOtherKindsAndVersions() {
        RecordKind<?> kind = kinds.get(0);
        List<String> unknown = List.of(
                "/nothing/1",
                "/" + kind.name() + "/0",
                "/" + kind.name() + "/" + (kind.viewVersion() + 1),
                "/" + kind.name() + "/01",
                "/" + kind.name() + "/latest",
                "/..%2freleased/1");
        for (String path : unknown) {
            given().urlEncodingEnabled(false)
                    .get(root + path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("status", equalTo(404));
        }
        given().get(root + "/" + kind.name() + "/1?pretty=yes")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("pretty"));
    }
}

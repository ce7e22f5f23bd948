package org.entente.gateway.contract;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.gateway.ServicePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ContractRoutesTest {

    @Test
    void servesTheCommittedDocument() throws IOException {
        plain().get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("Vary", "Accept, Accept-Encoding")
                .body(equalTo(committed()));
    }

    @Test
    void servesYamlToWhoAsksForIt() {
        given().accept("application/yaml")
                .when()
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("---\nopenapi: \"3.1.0\"\n"));
        when().get("/openapi.yaml").then().statusCode(200).contentType("application/yaml");
    }

    @Test
    void browsersGetJson() {
        given().accept("text/html,application/xhtml+xml")
                .when()
                .get("/openapi")
                .then()
                .statusCode(200)
                .contentType("application/json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void answersNotModifiedToWhoHasIt(String ifNoneMatch) {
        String etag = plain().get("/openapi").header("ETag");
        plain().header("If-None-Match", ifNoneMatch.formatted(etag))
                .when()
                .get("/openapi")
                .then()
                .statusCode(304)
                .header("ETag", etag)
                .body(emptyString());
    }

    @Test
    void jsonAndYamlHaveValidatorsOfTheirOwn() {
        String etag = when().get("/openapi").header("ETag");
        given().header("If-None-Match", etag)
                .when()
                .get("/openapi.yaml")
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(etag)));
    }

    @Test
    void compressesForWhoTakesIt() throws IOException {
        String plain = plain().get("/openapi").header("ETag");
        String compressed = plain.substring(0, plain.length() - 1) + "-gzip\"";
        given().header("Accept-Encoding", "gzip")
                .get("/openapi")
                .then()
                .statusCode(200)
                .header("Content-Encoding", "gzip")
                .header("ETag", compressed)
                .header("Vary", "Accept, Accept-Encoding")
                .body(equalTo(committed()));
        plain().get("/openapi").then().header("Content-Encoding", nullValue());
    }

    @Test
    void whoHasTheOtherFormIsSentThisOne() {
        String plain = plain().get("/openapi").header("ETag");
        String compressed = plain.substring(0, plain.length() - 1) + "-gzip\"";
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", compressed)
                .get("/openapi")
                .then()
                .statusCode(304)
                .header("ETag", compressed);
        given().header("Accept-Encoding", "gzip")
                .header("If-None-Match", plain)
                .get("/openapi")
                .then()
                .statusCode(200);
        plain().header("If-None-Match", compressed).get("/openapi").then().statusCode(200);
    }

    @Test
    void headHasTheHeadersAlone() throws IOException {
        plain().head("/openapi")
                .then()
                .statusCode(200)
                .header("Content-Length", String.valueOf(committed().getBytes(StandardCharsets.UTF_8).length))
                .body(emptyString());
    }

    @Test
    void servesTheContractOfChangesInTheSameManner() throws IOException {
        for (String path : List.of("/asyncapi", "/asyncapi.json")) {
            when().get(path)
                    .then()
                    .statusCode(200)
                    .contentType("application/json")
                    .body(equalTo(committed("asyncapi")));
        }
        when().get("/asyncapi.yaml")
                .then()
                .statusCode(200)
                .contentType("application/yaml")
                .body(startsWith("---\nasyncapi: \"3.0.0\"\n"));
    }

    @Test
    void showsTheDocumentOnAPageThatNeedsNothingFromOutside() {
        when().get("/docs/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .body(allOf(
                        containsString("/openapi"),
                        not(containsString("src=\"http")),
                        not(containsString("href=\"http"))));
        when().get("/docs/swagger-ui-bundle.js").then().statusCode(200);
    }

    /** REST Assured asks for gzip of its own accord. */
    /** Takes no compressed answer; the test client asks for one by itself. */
    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }

    private static String committed() throws IOException {
        return committed("openapi");
    }

    private static String committed(String name) throws IOException {
        try (InputStream in = ContractRoutes.class.getResourceAsStream("/contract/" + name + ".json")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

package org.entente.gateway.explorer;

import static io.restassured.RestAssured.given;
import static io.restassured.RestAssured.when;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.DecoderConfig;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.gateway.ServicePorts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(ServicePorts.class)
class ExplorerRoutesTest {

    private static final Pattern FILE = Pattern.compile("(?:src|href)=\"(/static/[^\"]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"/", "/index.html"})
    void pageRunsFilesOfTheGatewayAndNothingElse(String path) {
        when().get(path)
                .then()
                .statusCode(200)
                .contentType("text/html;charset=UTF-8")
                .header("Cache-Control", "no-cache")
                .header("Vary", "Accept-Encoding")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cross-Origin-Resource-Policy", "same-origin")
                .header(
                        "Content-Security-Policy",
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;"
                                + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }

    @Test
    void pageHasNoScriptOrStyleWithinAndNamesNoOtherAddress() {
        String page = when().get("/").asString();
        assertTrue(Pattern.compile("<script[^>]*></script>").matcher(page).find(), page);
        assertTrue(
                !Pattern.compile("<script[^>]*>[^<]|<style|style=|https?:")
                        .matcher(page)
                        .find(),
                page);
    }

    @Test
    void whatThePageLoadsIsThereForEver() {
        List<String> files = bundled();
        assertEquals(2, files.size(), () -> "a script and a style sheet: " + files);
        for (String file : files) {
            plain().get(file)
                    .then()
                    .statusCode(200)
                    .contentType(file.endsWith(".js") ? "text/javascript;charset=UTF-8" : "text/css;charset=UTF-8")
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .header("Content-Encoding", nullValue())
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
                    .header("Cross-Origin-Resource-Policy", "same-origin");
        }
    }

    @Test
    void compressesForWhoTakesIt() {
        for (String path : List.of("/", bundled().get(0))) {
            String whole = plain().get(path).asString();
            Response answer = given().header("Accept-Encoding", "gzip").get(path);
            answer.then().header("Content-Encoding", "gzip").body(equalTo(whole));
            assertEquals(plain().get(path).header("ETag").replaceAll("\"$", "-gzip\""), answer.header("ETag"));
        }
    }

    @Test
    void answersNotModifiedToWhoHasIt() {
        String etag = plain().get("/").header("ETag");
        plain().header("If-None-Match", etag).get("/").then().statusCode(304).body(emptyString());
        plain().header("If-None-Match", "\"other\"").get("/").then().statusCode(200);
    }

    @Test
    void headHasTheHeadersAlone() {
        for (String path : List.of("/", bundled().get(0), "/static/icon.svg")) {
            String length = plain().get(path).header("Content-Length");
            plain().head(path)
                    .then()
                    .statusCode(200)
                    .header("Content-Length", length)
                    .body(emptyString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/static/bundle/app-AAAAAAAA.js",
                "/static/bundle/",
                "/static/bundle",
                "/static/",
                "/static/icon.png",
                "/web/index.html",
                "/web/app/index.ts",
                "/KHM/USA",
                "/v1"
            })
    void whatIsNotThereIsAProblem(String path) {
        when().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    void nobodyWritesToThePage() {
        given().body("x").post("/").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void otherDocumentsAreWhereTheyWere() {
        when().get("/openapi").then().statusCode(200).contentType("application/json");
        when().get("/docs/").then().statusCode(200).body(containsString("swagger-ui"));
        when().get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
    }

    @Test
    void requestsOfThePageAreNotCounted() {
        when().get("/").then().header("RateLimit", nullValue()).header("X-Request-Id", not(nullValue()));
        when().get("/static/icon.svg").then().header("Content-Type", matchesPattern("image/svg\\+xml.*"));
    }

    private static List<String> bundled() {
        Matcher found = FILE.matcher(when().get("/").asString());
        return found.results()
                .map(file -> file.group(1))
                .filter(file -> file.startsWith("/static/bundle/"))
                .toList();
    }

    /** Takes no compressed answer; the test client asks for one by itself. */
    private static RequestSpecification plain() {
        return given().config(RestAssured.config()
                .decoderConfig(DecoderConfig.decoderConfig().noContentDecoders()));
    }
}

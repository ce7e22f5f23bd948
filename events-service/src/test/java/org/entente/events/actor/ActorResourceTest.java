package org.entente.events.actor;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ActorResourceTest {

    private static final String ACTORS = "/v1/actors/";

    @Test
    void isCreatedReadReplacedPatchedDeletedAndCreatedAgain() {
        ObjectNode draft = Samples.actor("organisation", "COVAX");
        Api.create(ACTORS + "COVAX", draft)
                .then()
                .statusCode(201)
                .header("ETag", "\"1.2\"")
                .header("Location", endsWith("/v1/actors/COVAX"))
                .body("id", equalTo("COVAX"))
                .body("aliases", is(java.util.List.of()));
        given().header("If-None-Match", "\"1.2\"").get(ACTORS + "COVAX").then().statusCode(304);
        Api.patch(ACTORS + "COVAX", "\"1.2\"", "{\"name\":\"COVID-19 Vaccines Global Access\"}")
                .then()
                .statusCode(200)
                .body("name", equalTo("COVID-19 Vaccines Global Access"));
        Api.replace(ACTORS + "COVAX", "\"1.2\"", draft).then().statusCode(412);
        Api.editor()
                .contentType("application/json")
                .body(draft.toString())
                .put(ACTORS + "COVAX")
                .then()
                .statusCode(428);
        Api.delete(ACTORS + "COVAX", "\"2.2\"").then().statusCode(204);
        given().get(ACTORS + "COVAX").then().statusCode(404);
        Api.create(ACTORS + "COVAX", draft).then().statusCode(201).body("revision", is(4));
    }

    @Test
    void countryIsOneActorByEveryCode() {
        Api.create(ACTORS + "cow:710", Samples.actor("country", "CN"))
                .then()
                .statusCode(201)
                .header("Location", endsWith("/v1/actors/CHN"))
                .body("id", equalTo("CHN"))
                .body("code", equalTo("CHN"));
        for (String code : new String[] {"CHN", "chn", "CN", "156", "cow:710", "fips:CH"}) {
            given().get(ACTORS + code).then().statusCode(200).body("id", equalTo("CHN"));
        }
        Api.create(ACTORS + "CN", Samples.actor("country", "CHN")).then().statusCode(412);
    }

    @Test
    void codeOfACountryIsNoOtherActors() {
        Api.create(ACTORS + "AU", Samples.actor("organisation", "AU"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/code"));
        Api.create(ACTORS + "kh", Samples.actor("person", "kh")).then().statusCode(400);
        Api.create(ACTORS + "KHX", Samples.actor("country", "KHX"))
                .then()
                .statusCode(400)
                .body("errors.detail", contains(containsString("Nearest: KHM (Cambodia)")));
    }

    @Test
    void tellsEveryReferenceThatIsWrong() {
        ObjectNode draft =
                Samples.actor("organisation", "USAID").put("partOf", "NOBODY").put("country", "USX");
        Samples.membership(draft, "USAID", "member", "1961/..");
        Samples.membership(draft, "NO-CLUB", "member", "2001/1999");
        Api.create(ACTORS + "USAID", draft)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/country", "/memberships/1/when"));
        draft.put("country", "US");
        draft.remove("memberships");
        Samples.membership(draft, "NO-CLUB", "member", "1999/2001");
        Api.create(ACTORS + "USAID", draft)
                .then()
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/partOf", "/memberships/0/organisation"));
        given().get(ACTORS + "USAID").then().statusCode(404);
    }

    @Test
    void refusesAnActorInConflictWithItself() {
        Api.have(ACTORS + "CLUB", Samples.actor("organisation", "CLUB"));
        ObjectNode country = Samples.actor("country", "FRA");
        Samples.membership(country, "CLUB", "member", "1950/1960");
        Samples.membership(country, "CLUB", "member", "1955/..");
        Api.create(ACTORS + "FRA", country).then().statusCode(400).body("errors.pointer", contains("/memberships/1"));
        Api.have(ACTORS + "OUTER", Samples.actor("organisation", "OUTER"));
        Api.have(ACTORS + "INNER", Samples.actor("organisation", "INNER").put("partOf", "OUTER"));
        Api.patch(ACTORS + "OUTER", "\"1.2\"", "{\"partOf\":\"INNER\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partOf"));
        Api.delete(ACTORS + "OUTER", "\"1.2\"").then().statusCode(409).contentType("application/problem+json");
    }

    @Test
    void listsByKindNameAndAlias() {
        ObjectNode person = Samples.actor("person", "norodom-sihanouk");
        person.putArray("aliases").add("Samdech Euv");
        person.put("country", "kh");
        Api.have(ACTORS + "norodom-sihanouk", person);
        given().get("/v1/actors?kind=person&name=samdech&country=116")
                .then()
                .statusCode(200)
                .body("items.id", contains("norodom-sihanouk"))
                .body("items[0].country", equalTo("KHM"));
        given().get("/v1/actors?kind=people")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("kind"))
                .body("detail", containsString("country, organisation, alliance, person"));
        given().get("/v1/actors?kinds=person").then().statusCode(400);
    }
}

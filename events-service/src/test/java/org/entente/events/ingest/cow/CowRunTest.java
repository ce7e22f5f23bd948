package org.entente.events.ingest.cow;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The real files through runs, in a service that knows of nothing else. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
@TestProfile(CowRunTest.Alone.class)
class CowRunTest {

    /** A profile of its own has a database of its own. */
    public static class Alone implements QuarkusTestProfile {}

    private static final String IMPORTS = "/v1/events/imports";
    private static JsonPath igos;
    private static JsonPath memberships;
    private static JsonPath alliances;

    @BeforeEach
    void filesAreImported() {
        assumeTrue(CowFiles.atHand(), "the real files are not beside the project");
        if (igos == null) {
            Api.have(
                    "/v1/actors/AFRICAN-UNION",
                    Samples.identified(Samples.actor("organisation", "AFRICAN-UNION"), Igos.SCHEME, "3761"));
            igos = run("cow-igos", "igo.csv", "");
            memberships = memberships();
            alliances = run("cow-alliances", "alliance_v4.1_by_member.csv", "");
        }
    }

    private static JsonPath memberships() {
        return run("cow-igo-memberships", "igo_membership.csv", "\"observedUntil\":\"2005\"");
    }

    private static JsonPath run(String format, String file, String parameters) {
        String id = Api.editor()
                .contentType("application/json")
                .body(
                        """
                        {"format":"%s","parameters":{%s},"source":{"title":"%s","publisher":"Correlates of War"}}"""
                                .formatted(format, parameters, format))
                .post(IMPORTS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.editor()
                .contentType("text/csv")
                .body(CowFiles.bytes(file))
                .put(IMPORTS + "/" + id + "/content")
                .then()
                .statusCode(202);
        return await().atMost(Duration.ofSeconds(180))
                .until(() -> given().get(IMPORTS + "/" + id).jsonPath(), run -> Set.of("completed", "failed")
                        .contains(run.getString("phase")));
    }

    private static List<Integer> counts(JsonPath run) {
        return Stream.of("read", "created", "changed", "unchanged", "rejected")
                .map(count -> run.getInt("rows." + count))
                .toList();
    }

    @Test
    void eachRowOfEachFileIsAccountedFor() {
        assertEquals(List.of(529, 528, 1, 0, 0), counts(igos), igos.prettify());
        assertEquals(List.of(33_432, 33_432, 0, 0, 0), counts(memberships), memberships.prettify());
        assertEquals(List.of(1221, 1221, 0, 0, 0), counts(alliances), alliances.prettify());
    }

    @Test
    void sameFileAgainChangesNothing() {
        assertEquals(List.of(33_432, 0, 0, 33_432, 0), counts(memberships()));
    }

    @Test
    void memberHasOneRevisionForEachFile() {
        for (String member : new String[] {"cow:245", "GBR", "FRA"}) {
            given().get("/v1/actors/" + member).then().statusCode(200).body("revision", is(2));
        }
    }

    @Test
    void organisationHasItsMembersOfTheDay() {
        given().get("/v1/actors/cowigo:4400/members?on=1980-07-01")
                .then()
                .statusCode(200)
                .body("organisation", equalTo("UN"))
                .body("items", hasSize(151))
                .body("items.actor", hasItems("KHM", "DDR", "YMD"))
                .body("complete", is(true));
        given().get("/v1/actors/UN/members?on=2020-01-01").then().body("items", hasSize(191));
        given().get("/v1/actors/KHM/memberships?on=1998-07-01")
                .then()
                .body("items.organisation", hasItem("UN"))
                .body("items.organisation", not(hasItem("ASEAN")))
                .body("items.find { it.organisation == 'UN' }.when", equalTo("1955/.."));
    }

    @Test
    void organisationIsTheOneWithTheIdentifierOrHasACodeThatIsNoCountrys() {
        given().get("/v1/actors/cowigo:3761")
                .then()
                .body("id", equalTo("AFRICAN-UNION"))
                .body("aliases", contains("African Union", "AU"))
                .body("validity", contains("2001/.."));
        given().get("/v1/actors/BEN-IGO").then().statusCode(200).body("name", equalTo("Baltic Euregional Network"));
        given().get("/v1/actors/LON").then().body("validity", contains("1920/1945"));
    }

    @Test
    void allianceHoldsBetweenItsMembersOnTheDay() {
        given().get("/v1/relations/USA/GBR?on=1950-01-01")
                .then()
                .statusCode(200)
                .body("alliances.organisation", contains("COW-ALLIANCE-227"))
                .body("alliances[0].memberships.when", contains("1949-04-04/..", "1949-04-04/.."))
                .body("alliances[0].memberships[0].commitments", hasItem("defence"))
                .body("sharedMemberships", hasItems("UN", "NATO"));
        given().get("/v1/actors/KHM/memberships?on=1965-01-01")
                .then()
                .body("items.findAll { it.commitments }.organisation", contains("COW-ALLIANCE-262"));
    }
}

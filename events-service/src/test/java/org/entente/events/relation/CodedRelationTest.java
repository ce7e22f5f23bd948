package org.entente.events.relation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Machine-coded events of two countries that no other test writes of. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CodedRelationTest {

    private static final String RELATION = "/v1/relations/URY/PRY?on=2020-01-01";

    private static String severed;
    private static String meeting;

    @BeforeEach
    void recordsTell() {
        if (severed != null) {
            return;
        }
        severed = Api.event(Samples.tie("severed", "2001-05-03", "URY", "PRY"));
        meeting = Api.event(coded("meeting", "2005-02-01", "040", "1.0"));
        Api.event(coded("statement", "2005-02-01", "130", "-4.4"));
        Api.event(coded("meeting", "2021-02-01", "040", "1.0"));
    }

    @Test
    void restOnNothingThatAProgramMade() {
        given().get(RELATION)
                .then()
                .statusCode(200)
                .body("status", equalTo("severed"))
                .body("laterEvidenceTotal", is(0))
                .body("countsByType", equalTo(Map.of("tie", 1)))
                .body("tone.year", contains(2001));
        given().get("/v1/relations?actor=PRY&on=2020-01-01")
                .then()
                .body("items.findAll { it.actors[1] == 'URY' }.status", contains("severed"));
    }

    @Test
    void countsAndToneTakeThemInWhereTheyAreAskedFor() {
        given().get(RELATION + "&coded=include")
                .then()
                .body("status", equalTo("severed"))
                .body("countsByType", equalTo(Map.of("tie", 1, "meeting", 1, "statement", 1)))
                .body("tone.year", contains(2001, 2005))
                .body("tone[1].mean", equalTo(-1.7f))
                .body("tone[1].deviation", equalTo(2.7f))
                .body("tone[1].min", equalTo(-4.4f))
                .body("tone[1].max", equalTo(1.0f))
                .body("tone[1].countsByType", equalTo(Map.of("meeting", 1, "statement", 1)))
                .body("gaps", equalTo(List.of(Map.of("from", 2002, "to", 2004))));
        given().get(RELATION + "&coded=only")
                .then()
                .body("status", equalTo("severed"))
                .body("tone.year", contains(2005))
                .body("gaps", empty());
    }

    @Test
    void timelinesLeaveThemOutAndListsTakeThemIn() {
        given().get("/v1/relations/URY/PRY/timeline").then().body("items.id", contains(severed));
        given().get("/v1/relations/URY/PRY/timeline?coded=only&to=2020").then().body("items.id.size()", is(2));
        given().get("/v1/events?actor=URY&actor=PRY&to=2020").then().body("items.id.size()", is(3));
        given().get("/v1/events?actor=URY&actor=PRY&coded=exclude")
                .then()
                .body("items.id", contains(severed))
                .body("items[0].coding", nullValue());
        given().get("/v1/events?actor=PRY&coded=only&type=meeting&to=2020")
                .then()
                .body("items.id", contains(meeting))
                .body("items[0].coding.system", equalTo("gdelt"))
                .body("items[0].coding.articles", is(3));
        given().get("/v1/events?coded=maybe").then().statusCode(400).body("errors.parameter", contains("coded"));
    }

    @Test
    void aProgramChangesNoTies() {
        ObjectNode tie = Samples.tie("severed", "2006", "URY", "PRY");
        tie.set("coding", coded("meeting", "2006", "161", "-4.0").get("coding"));
        Api.post("/v1/events", tie).then().statusCode(400).body("errors.pointer", contains("/coding"));
    }

    private static ObjectNode coded(String type, String when, String code, String goldstein) {
        ObjectNode event = Samples.event(type, when, "URY:party", "PRY:party");
        event.putObject("coding")
                .put("system", "gdelt")
                .put("code", code)
                .put("goldstein", new BigDecimal(goldstein))
                .put("mentions", 5)
                .put("articles", 3)
                .put("sources", 2);
        return event;
    }
}

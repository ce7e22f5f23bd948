package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** All that an event is refused for, with the place that is wrong; nothing of it is kept. */
@QuarkusTest
@QuarkusTestResource(RealParts.class)
class BadEventTest {

    private static final String PATH = "/v1/events/" + UUID.randomUUID();

    @AfterEach
    void keptNothing() {
        given().get(PATH).then().statusCode(404);
        given().get(PATH + "/history").then().statusCode(404);
        given().get("/v1/events?actor=TKM").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "2023-13 | '13' in '2023-13' is neither a month",
                "2024-02-30 | '30' in '2024-02-30' is no day of 2024-02",
                "2024-03-02/2024-03-01 | ends before it starts",
                "../.. | has no date at either end",
                "2024-03-01T10:00 | has a time of day",
                "2004-06~-11 | level 2 of EDTF",
                "{2004,2005} | level 2 of EDTF",
                "Y170000002 | outside of the years",
                "-0044 | outside of the years",
                "yesterday | is no EDTF date",
                "2024/2025/2026 | has more than two ends"
            })
    void dateThatIsNone(String when, String why) {
        refused(event().put("when", when), "/when", why);
    }

    @Test
    void publicationThatIsNoDate() {
        ObjectNode event = event();
        ((ObjectNode) event.at("/citations/0")).put("published", "2024-02-30");
        refused(event, "/citations/0/published", "is no day of 2024-02");
    }

    @ParameterizedTest
    @ValueSource(ints = {0x202e, 0x200f, 0x2067, 0x200b, 0x2060, 0xfeff, 0x0, 0x7, 0x85})
    void charactersThatNobodySees(int hidden) {
        String text = "a" + Character.toString(hidden) + "b";
        String why = "the invisible character U+%04X".formatted(hidden);
        refused(event().put("title", text), "/title", why);
        refused(event().put("summary", text), "/summary", why);
        ObjectNode event = event();
        ((ObjectNode) event.at("/citations/0")).put("quote", text);
        refused(event, "/citations/0/quote", why);
        ((ObjectNode) event.at("/citations/0")).put("quote", "right");
        Samples.delegate(event, 0, text, null);
        refused(event, "/participants/0/delegates/0/name", why);
    }

    @Test
    void halfACharacter() {
        String body = event().put("title", "HALF").toString().replace("HALF", "a\\ud800b");
        Api.editor()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body)
                .put(PATH)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/title"))
                .body("errors[0].detail", containsString("the invisible character U+D800"));
    }

    @Test
    void tenThousandParticipants() {
        ObjectNode event = event();
        for (int i = 0; i < 10_000; i++) {
            event.withArray("participants").addObject().put("actor", "TKM").put("role", "party");
        }
        refused(event, "/participants", "size must be between");
    }

    @Test
    void tenThousandDelegatesOfOneParticipant() {
        ObjectNode event = event();
        for (int i = 0; i < 10_000; i++) {
            Samples.delegate(event, 0, "Delegate " + i, null);
        }
        refused(event, "/participants/0/delegates", "size must be between");
    }

    @Test
    void quoteOfAMegabyte() {
        ObjectNode event = event();
        ((ObjectNode) event.at("/citations/0")).put("quote", "x".repeat(1_000_000));
        refused(event, "/citations/0/quote", "size must be between");
    }

    @Test
    void bodyAboveTheLimit() {
        ObjectNode event = event().put("summary", "x".repeat(17 << 20));
        assertEquals(413, Api.create(PATH, event).statusCode());
    }

    @Test
    void participantThatIsThereAlreadyOrSaysNothing() {
        ObjectNode event = event();
        event.withArray("participants").addObject().put("actor", "tm").put("role", "host");
        refused(event, "/participants/1", "'TKM' is host already");
        event.putArray("participants");
        refused(event, "/participants", "must not be empty");
    }

    @Test
    void partOfItself() {
        String id = PATH.substring(PATH.lastIndexOf('/') + 1);
        refused(event().put("partOf", id), "/partOf", "an event is not part of itself");
        refused(event().put("partOf", UUID.randomUUID().toString()), "/partOf", "create it first");
    }

    @Test
    void circleOfParts() {
        String a = Api.event(Samples.event("visit", "2001", "TLS:host"));
        String b = Api.event(Samples.event("visit", "2001", "TLS:host").put("partOf", a));
        String c = Api.event(Samples.event("visit", "2001", "TLS:host").put("partOf", b));
        Api.patch("/v1/events/" + a, Api.tag("/v1/events/" + a), "{\"partOf\":\"" + c + "\"}")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/partOf"))
                .body("errors[0].detail", containsString("is itself part of this one"));
        assertEquals("1.2", Api.tag("/v1/events/" + a).replace("\"", ""));
    }

    private static ObjectNode event() {
        return Samples.event("visit", "2024", "TKM:host");
    }

    private static void refused(ObjectNode event, String pointer, String why) {
        Api.create(PATH, event)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", contains(pointer))
                .body("errors[0].detail", containsString(why));
    }
}

package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Status;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventCalendarTest {

    @Test
    void visitsAndSummitsAreACalendarThatAProgramReads() {
        Api.have("/v1/topics/canals", Samples.topic("canals"));
        ObjectNode visit = Samples.event("visit", "2022-08-02/2022-08-06", "PAN:visitor", "CRI:host");
        visit.put(
                        "title",
                        "Visit; \"Panama\", with a long title: ភ្នំពេញ "
                                .repeat(5)
                                .strip())
                .put("summary", "One line,\nand another.");
        visit.putArray("topics").add("canals");
        visit.putObject("place").put("name", "San José").put("country", "CRI");
        String id = Api.event(visit);
        Api.event(Samples.event("summit", "2022-09-01", "PAN:party", "CRI:host").put("status", "planned"));
        Api.event(Samples.event("summit", "2022-10-01", "PAN:party", "CRI:host").put("status", "cancelled"));
        Api.event(Samples.event("visit", "2022-11", "PAN:visitor", "CRI:host"));
        Api.event(Samples.event("visit", "2022-11-01?", "PAN:visitor", "CRI:host"));
        Api.event(Samples.event("visit", "2022-11-01/..", "PAN:visitor", "CRI:host"));
        Api.event(Samples.event("call", "2022-08-03", "PAN:party", "CRI:party"));
        Response answer = calendar("/v1/events?actor=PAN&type=visit&type=summit");
        answer.then().statusCode(200).contentType("text/calendar;charset=UTF-8");
        ICalendar calendar = read(answer);
        assertEquals("3", calendar.getExperimentalProperty("X-ENTENTE-LEFT-OUT").getValue());
        List<VEvent> events = calendar.getEvents();
        assertEquals(3, events.size());
        VEvent first = events.get(0);
        assertEquals(id, first.getUid().getValue());
        assertEquals(visit.get("title").asText(), first.getSummary().getValue());
        assertEquals(
                "One line,\nand another.\nSource: A document, A publisher",
                first.getDescription().getValue());
        assertEquals("San José", first.getLocation().getValue());
        assertEquals(List.of("visit", "canals"), first.getCategories().get(0).getValues());
        assertEquals("2022-08-02", day(first.getDateStart().getValue()));
        assertEquals("2022-08-07", day(first.getDateEnd().getValue()));
        assertEquals(0, first.getSequence().getValue());
        assertEquals(
                List.of(Status.CONFIRMED, Status.TENTATIVE, Status.CANCELLED),
                events.stream().map(event -> event.getStatus().getValue()).toList());
    }

    @Test
    void eventIsACalendarOfItsOwnIfItHasADay() {
        String day = Api.event(Samples.event("summit", "2023-02-01", "PAN:party"));
        String month = Api.event(Samples.event("summit", "2023-02", "PAN:party"));
        assertEquals(1, read(calendar("/v1/events/" + day)).getEvents().size());
        calendar("/v1/events/" + month).then().statusCode(406).body("detail", containsString("2023-02"));
        calendar("/v1/events/" + day + "?fields=id").then().statusCode(400);
        calendar("/v1/events?actor=PAN&pageSize=5").then().statusCode(400);
    }

    private static Response calendar(String path) {
        return given().header("Accept", "text/calendar").get(path);
    }

    private static ICalendar read(Response answer) {
        byte[] bytes = answer.asByteArray();
        for (String line : new String(bytes, StandardCharsets.UTF_8).split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        ICalendar calendar =
                Biweekly.parse(new String(bytes, StandardCharsets.UTF_8)).first();
        assertTrue(
                calendar.validate(biweekly.ICalVersion.V2_0).isEmpty(),
                () -> calendar.validate(biweekly.ICalVersion.V2_0).toString());
        return calendar;
    }

    private static String day(biweekly.util.ICalDate date) {
        assertTrue(!date.hasTime());
        biweekly.util.DateTimeComponents day = date.getRawComponents();
        return "%d-%02d-%02d".formatted(day.getYear(), day.getMonth(), day.getDate());
    }
}

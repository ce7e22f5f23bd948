package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventFacetsTest {

    @Test
    void countsWhatTheListHasWithTheSameFilters() {
        Api.have("/v1/topics/guano", Samples.topic("guano"));
        Api.event(Samples.event("visit", "1999-05", "BRB:visitor", "GUY:host"));
        ObjectNode call = Samples.event("call", "2001/2003", "BRB:party", "SUR:party");
        call.putArray("topics").add("guano");
        Api.event(call);
        Api.event(Samples.event("visit", "2001-01-01", "BRB:host", "BRB:party"));
        Api.event(Samples.event("visit", "../2000", "BRB:host"));
        given().get("/v1/events/facets?actor=BRB")
                .then()
                .statusCode(200)
                .body("counted", is(4))
                .body("complete", is(true))
                .body("facets.type.buckets.value", contains("visit", "call"))
                .body("facets.type.buckets.count", contains(3, 1))
                .body("facets.type.more", is(0))
                .body("facets.actor.buckets.value", contains("BRB", "GUY", "SUR"))
                .body("facets.actor.buckets.count", contains(4, 1, 1))
                .body("facets.topic.buckets.value", contains("guano"))
                .body("facets.year.buckets.value", contains("1999", "2001"))
                .body("facets.year.buckets.count", contains(1, 2));
        given().queryParam("q", "visit 1999")
                .get("/v1/events/facets?actor=BRB&by=year,type")
                .then()
                .body("facets.keySet()", containsInAnyOrder("type", "year"))
                .body("facets.year.buckets.value", contains("1999"));
        given().get("/v1/events/facets?actor=BRB&status=planned")
                .then()
                .body("counted", is(0))
                .body("facets.type.buckets", empty());
    }

    @Test
    void namesTheHundredLargestAndHowManyMoreThereAre() {
        for (int i = 0; i < 101; i++) {
            Api.event(
                    Samples.event("visit", String.valueOf(1800 + i), "SLB:host").put("title", "Honiara day"));
        }
        Api.event(Samples.event("visit", "1850-06", "SLB:host").put("title", "Honiara day"));
        given().queryParam("q", "honiara")
                .get("/v1/events/facets?by=year")
                .then()
                .body("facets.year.buckets.size()", is(100))
                .body("facets.year.more", is(1))
                .body("facets.year.buckets.find{ it.value == '1850' }.count", is(2));
    }

    @Test
    void refusesWhatItDoesNotCount() {
        for (String question : List.of("by=colour", "by=", "by=type,", "sort=when", "pageSize=5", "fields=id", "q=")) {
            given().get("/v1/events/facets?" + question).then().statusCode(400);
        }
        given().get("/v1/events/facets?actor=KHX").then().statusCode(400).body("errors.parameter", contains("actor"));
    }
}

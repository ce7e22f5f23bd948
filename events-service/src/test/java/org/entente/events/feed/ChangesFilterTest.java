package org.entente.events.feed;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class ChangesFilterTest {

    private static final HttpFeed FEED = HttpFeed.of("events");

    private static String start;

    @BeforeEach
    void someChanges() {
        if (start != null) {
            return;
        }
        start = FEED.now();
        Api.create("/v1/topics/sifted", Samples.topic("sifted")).then().statusCode(201);
        Api.create("/v1/actors/KHM", Samples.actor("country", "KHM"));
        Api.create("/v1/actors/SIFTED", Samples.actor("organisation", "SIFTED"))
                .then()
                .statusCode(201);
        Api.patch("/v1/topics/sifted", "\"1.1\"", "{\"name\":\"Else\"}").then().statusCode(200);
        Api.patch("/v1/topics/sifted", "\"2.1\"", "{\"aliases\":[\"other\"]}")
                .then()
                .statusCode(200);
        Api.delete("/v1/topics/sifted", "\"3.1\"").then().statusCode(204);
        FEED.endWith("topic/sifted", 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type=topic&subject=topic/sifted                         | 1 2 3 4
                    type=org.entente.events.topic.updated                   | 2 3
                    type=org.entente.events.topic.created,org.entente.events.topic.deleted | 1 4
                    type=org.entente.events.topic.created&type=position     | 1
                    changed=aliases&type=topic                              | 1 3
                    changed=name&changed=aliases&subject=topic/sifted       | 1 2 3
                    changed=name,aliases&type=org.entente.events.topic.updated | 2 3
                    type=actor&subject=topic/sifted                         | ''
                    """)
    void letsThroughWhatAllFiltersAgreeOn(String query, String revisions) {
        List<String> expected = revisions.isEmpty()
                ? List.of()
                : List.of(revisions.split(" ")).stream()
                        .map(revision -> "topic/sifted " + revision)
                        .toList();
        HttpFeed.Page page = FEED.page(query.strip() + "&after=" + start);
        assertEquals(
                expected,
                page.revisions().stream()
                        .filter(item -> item.startsWith("topic/sifted"))
                        .toList());
        assertEquals(expected.size(), page.items().size());
        assertTrue(page.upToDate());
        assertEquals(FEED.now(), page.next(), "the cursor is beyond what was left out");
    }

    @Test
    void takesASubjectAsTheRecordsOwnPathDoes() {
        HttpFeed.Page page = FEED.page("subject=actor/KH");
        assertTrue(page.revisions().contains("actor/KHM 1"), page.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    type=topics                       | type     | actor, event, figure, position, topic
                    type=                             | type     | leave it out
                    type=org.entente.aid.topic.updated| type     | org.entente.events.actor.updated
                    type=org.entente.events.topic.gone| type     | created, updated, deleted, snapshot
                    subject=trade                     | subject  | a slash, and the id
                    subject=topics/trade              | subject  | actor, event, figure, position, topic
                    subject=topic/Trade%20Talks       | subject  | lower-case words joined by hyphens
                    subject=event/trade               | subject  | UUID
                    changed=colour                    | changed  | aliases
                    changed=tieChange&type=topic      | changed  | broader
                    after=rubbish                     | after    | now for the feed's end
                    after=1-                          | after    | 'is no cursor'
                    after=0-1                         | after    | 'is no cursor'
                    wait=31                           | wait     | from 0 to 30
                    wait=-1                           | wait     | from 0 to 30
                    wait=1.5                          | wait     | from 0 to 30
                    pageSize=0                        | pageSize | from 1 to 1000
                    pageSize=1001                     | pageSize | from 1 to 1000
                    """)
    void refusesWhatItDoesNotKnowAndSaysWhatIsRight(String query, String parameter, String says) {
        FEED.ask(query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/invalid-parameter"))
                .body("errors.parameter", contains(parameter))
                .body("detail", containsString(says));
    }

    @Test
    void refusesAParameterThatItDoesNotHave() {
        FEED.ask("since=1-1").then().statusCode(400).body("type", equalTo("/problems/unknown-parameter"));
        given().get("/v1/events/snapshot?after=now").then().statusCode(400);
    }
}

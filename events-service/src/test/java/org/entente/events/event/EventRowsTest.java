package org.entente.events.event;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.entente.chassis.record.StoredRows;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class EventRowsTest {

    @Inject
    AgroalDataSource dataSource;

    /** A replacement is written over what was there: the two ways must leave the same. */
    @ParameterizedTest
    @MethodSource("drafts")
    void leavesTheRowsThatAReplacementByTheSameLeaves(ObjectNode draft) {
        Api.have("/v1/topics/new-events", Samples.topic("new-events"));
        Api.have("/v1/topics/other-events", Samples.topic("other-events"));
        Api.have("/v1/topics/old-events", Samples.topic("old-events"));
        Api.have("/v1/actors/new-envoy", Samples.actor("person", "new-envoy"));
        String posted =
                Api.post("/v1/events", draft).then().statusCode(201).extract().path("id");
        ObjectNode other = Samples.event("call", "1999", "LAO:party", "THA:party", "VNM:chair");
        other.putArray("topics").add("new-events").add("old-events");
        String replaced = Api.event(other);
        Api.replace("/v1/events/" + replaced, "\"1.2\"", draft).then().statusCode(200);
        assertEquals(rows(replaced), rows(posted));
    }

    static Stream<ObjectNode> drafts() {
        ObjectNode full = Samples.event("tie", "2012~/..", "KHM:party", "USA:party");
        full.put("tieChange", "upgraded")
                .put("partnershipLevel", "strategic partnership")
                .put("status", "planned")
                .put("certainty", "opinion")
                .put("attributedTo", "A minister");
        full.putArray("topics").add("new-events").add("other-events");
        Samples.delegate(full, 1, "The envoy", "new-envoy");
        ObjectNode again = full.get("citations").get(0).deepCopy();
        full.withArray("citations").add(again.put("sourceId", "337095b1-2914-5a20-a33a-4d1183d8a715"));
        ObjectNode coded = Samples.event("meeting", "2024-02", "KHM:party", "LAO:party");
        coded.putObject("coding").put("system", "gdelt").put("code", "036").put("goldstein", 4.0);
        return Stream.of(Samples.event("visit", "2022-08-02/2022-08-06", "USA:visitor", "KHM:host"), full, coded);
    }

    @Test
    void topicThatIsRemovedWhileTheEventIsWrittenIsAConflict() throws SQLException {
        Api.have("/v1/topics/going", Samples.topic("going"));
        ObjectNode draft = Samples.event("call", "1801", "FJI:party", "TUV:party");
        draft.putArray("topics").add("going");
        CompletableFuture<Response> answer;
        try (Connection connection = dataSource.getConnection();
                Statement removal = connection.createStatement()) {
            connection.setAutoCommit(false);
            removal.execute("delete from topic where code = 'going'");
            answer = CompletableFuture.supplyAsync(() -> Api.post("/v1/events", draft));
            await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
            connection.commit();
        }
        answer.join()
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/conflict"))
                .body("detail", startsWith("It cannot be removed: Key (topic)=(going) is not present in table"));
        given().get("/v1/events?actor=FJI&from=1801&to=1801").then().body("items.size()", equalTo(0));
    }

    private boolean somebodyWaits() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet waiting = statement.executeQuery(
                        "select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock' and query like 'with written as (insert into event %'")) {
            return waiting.next() && waiting.getInt(1) > 0;
        }
    }

    private Map<String, String> rows(String id) {
        return StoredRows.of(dataSource, Event.TABLE, id);
    }
}

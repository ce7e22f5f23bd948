package org.entente.events.feed;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Api;
import org.entente.events.testkit.Forgotten;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
class CursorTest {

    private static final HttpFeed FEED = HttpFeed.of("events");

    @Inject
    AgroalDataSource dataSource;

    private long epoch;
    private long end;

    @BeforeEach
    void someChanges() {
        Api.have("/v1/topics/cursor", Samples.topic("cursor"));
        FEED.endWith("topic/cursor", 1);
        epoch = HttpFeed.epoch(FEED.now());
        end = HttpFeed.position(FEED.now());
    }

    @Test
    void ofAnotherEpochIsGone() {
        gone(after(epoch + 1, end), "foreign-epoch");
    }

    @Test
    void beyondTheEndIsGone() {
        gone(after(epoch, end + 1_000_000), "beyond-the-end");
    }

    @Test
    void beforeWhatIsKeptIsGone() {
        Forgotten.upTo(end - 1, dataSource, () -> {
            gone(after(epoch, end - 2), "expired");
            gone(FEED.ask(""), "expired");
            after(epoch, end - 1).then().statusCode(200).body("items.size()", equalTo(1));
            FEED.ask("after=now").then().statusCode(200);
        });
        FEED.ask("").then().statusCode(200);
    }

    @Test
    void earlierEpochsAreNotServed() throws SQLException {
        long base = FEED.page("").positions().get(0) - 1;
        setBase(end - 1);
        try {
            gone(after(epoch, end - 2), "foreign-epoch");
            assertEquals(List.of(end), FEED.page("").positions());
        } finally {
            setBase(base);
        }
    }

    private void setBase(long position) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update feed_state set base = " + position);
        }
    }

    private static Response after(long epoch, long position) {
        return FEED.ask("wait=30&pageSize=1&after=" + epoch + "-" + position);
    }

    private static void gone(Response response, String reason) {
        response.then()
                .statusCode(410)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/cursor-expired"))
                .body("reason", equalTo(reason))
                .body("snapshot", equalTo("/v1/events/snapshot"))
                .body("detail", containsString("start over"))
                .header("Link", equalTo("</v1/events/snapshot>; rel=\"snapshot\""));
    }
}

package org.entente.aid.ingest.run;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import java.time.Duration;

/** Waits until a record's revisions have their places in the feed, from where its history is read. */
final class Feeds {

    private Feeds() {}

    static void awaitRevisions(String subject, int revisions) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> given().queryParam("subject", subject)
                                .get("/v1/aid/changes")
                                .jsonPath()
                                .getList("items")
                                .size()
                        == revisions);
    }
}

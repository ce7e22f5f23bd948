package org.entente.aid.ingest.iati;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.entente.chassis.http.Json;

/**
 * How much the platform has on record of the activities of a file.
 *
 * @param sectors of activities and of transactions
 */
record Recorded(long transactions, long budgets, long sectors, long results) {

    static Recorded of(CountedFile file) {
        List<JsonNode> activities = file.publishers().stream()
                .flatMap(Recorded::published)
                .filter(activity -> file.identifiers()
                        .contains(activity.path("iatiIdentifier").asText()))
                .toList();
        return new Recorded(
                sum(activities, "transactions"),
                sum(activities, "budgets"),
                sum(activities, "sectors")
                        + activities.stream()
                                .flatMap(activity -> stream(activity.path("transactions")))
                                .mapToLong(Recorded::sectors)
                                .sum(),
                sum(activities, "results"));
    }

    private static Stream<JsonNode> published(String publisher) {
        return given().accept("application/x-ndjson")
                .queryParam("reportingOrg", publisher)
                .get("/v1/aid/activities")
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .map(Json::tree);
    }

    /** One that stands alone is told by the transaction's {@code sector}. */
    private static long sectors(JsonNode transaction) {
        return transaction.has("sectors") ? transaction.path("sectors").size() : transaction.has("sector") ? 1 : 0;
    }

    private static long sum(List<JsonNode> activities, String list) {
        return activities.stream()
                .mapToLong(activity -> activity.path(list).size())
                .sum();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return Stream.iterate(0, i -> i < list.size(), i -> i + 1).map(list::get);
    }
}

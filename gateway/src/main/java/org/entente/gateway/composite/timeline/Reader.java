package org.entente.gateway.composite.timeline;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.entente.gateway.Service;

/** Makes entries of a service's records. */
@FunctionalInterface
interface Reader {

    Stream<Entry> entries(JsonNode record);

    /** An event, by its own date. */
    static Stream<Entry> event(JsonNode event) {
        String id = event.path("id").asText();
        String when = event.path("when").asText();
        return Stream.of(new Entry(
                Entry.Key.of(StartDay.of(when), Service.EVENTS, id), when, "event", "/v1/events/" + id, event));
    }

    /** A transaction, whose id here is its activity's with its place there, as the service itself sorts them. */
    static Stream<Entry> commitment(JsonNode transaction) {
        String activity = transaction.path("activityId").asText();
        String date = transaction.path("date").asText();
        String id = "%s/%05d".formatted(activity, transaction.path("place").asInt());
        return Stream.of(new Entry(
                Entry.Key.of(StartDay.of(date), Service.AID, id),
                date,
                "aidCommitment",
                "/v1/aid/activities/" + activity,
                transaction));
    }
}

package org.entente.events.event;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.events.actor.Actors;
import org.entente.events.search.Search;
import org.entente.events.topic.Topics;
import org.entente.events.when.WhenParams;

/** What events are asked by. */
public class EventFilter extends WhenParams {

    private static final int MOST_ACTORS = 10;

    @QueryParam("q")
    @Parameter(description = Search.Q)
    public String q;

    @QueryParam("actor")
    @Parameter(
            description = "Events in which this actor takes part, or a person of this code acts for one; any accepted"
                    + " code of a country. Given several times: all of them.")
    public List<String> actor;

    @QueryParam("type")
    @Parameter(description = "The type, such as `visit` or `agreement`. Given several times: any of them.")
    public List<String> type;

    @QueryParam("topic")
    @Parameter(description = "The code of a topic.")
    public String topic;

    @QueryParam("status")
    @Parameter(description = "`confirmed`, `planned` or `cancelled`; all without it.")
    public String status;

    @QueryParam("certainty")
    @Parameter(description = "`fact` or `opinion`; both without it.")
    public String certainty;

    @QueryParam("coded")
    @Parameter(
            description =
                    "What becomes of machine-coded events, which have the member `coding`: `include` (the default),"
                            + " `exclude` or `only`.")
    public String coded;

    @QueryParam("partOf")
    @Parameter(description = "Events that are part of the event of this id.")
    public String partOf;

    @QueryParam("source")
    @Parameter(description = "Events that cite the document of this source id.")
    public String source;

    ListQuery query(Actors actors, Topics topics, Search search) {
        String words = search.parameter(q);
        ListQuery query = EventReadings.events()
                .whereGiven("e.type = any(?)", types())
                .whereGiven("e.status = ?", Objects.toString(Params.word("status", status, EventStatus.class), null))
                .whereGiven(
                        "e.certainty = ?", Objects.toString(Params.word("certainty", certainty, Certainty.class), null))
                .whereGiven("e.part_of = ?", Params.uuid("partOf", partOf))
                .whereGiven(
                        "exists (select 1 from event_topic t where t.event_id = e.id and t.topic = ?)",
                        topics.parameter("topic", topic))
                .whereGiven(
                        "exists (select 1 from event_source s where s.event_id = e.id and s.source_id = ?)",
                        Params.uuid("source", source));
        Coded.of(coded, Coded.INCLUDE).limit(query);
        for (String reference : actor == null ? List.<String>of() : actor) {
            if (actor.size() > MOST_ACTORS) {
                throw InvalidRequest.parameter("actor", "At most " + MOST_ACTORS + " actors can be asked for at once.");
            }
            query.where(
                    "exists (select 1 from event_participant p where p.event_id = e.id and p.actor = ?)",
                    actors.parameter("actor", reference));
        }
        return search.in(during(query, "e"), words, sort);
    }

    private String[] types() {
        return type == null || type.isEmpty()
                ? null
                : type.stream()
                        .map(word -> Params.word("type", word, EventType.class).toString())
                        .distinct()
                        .toArray(String[]::new);
    }
}

package org.entente.events.position;

import jakarta.ws.rs.QueryParam;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.events.actor.Actors;
import org.entente.events.event.Certainty;
import org.entente.events.search.Search;
import org.entente.events.topic.Topics;
import org.entente.events.when.WhenParams;

/** What positions are asked by. */
public class PositionFilter extends WhenParams {

    @QueryParam("q")
    @Parameter(description = Search.Q)
    public String q;

    @QueryParam("actor")
    @Parameter(description = "Whose position it is, by any accepted code.")
    public String actor;

    @QueryParam("addressee")
    @Parameter(description = "To whom it is said, by any accepted code.")
    public String addressee;

    @QueryParam("topic")
    @Parameter(description = "The code of the topic.")
    public String topic;

    @QueryParam("stance")
    @Parameter(description = "The stance, such as `concern` or `demand`.")
    public String stance;

    @QueryParam("certainty")
    @Parameter(description = "`fact` or `opinion`; both without it.")
    public String certainty;

    @QueryParam("event")
    @Parameter(description = "Positions taken at the event of this id.")
    public String event;

    @QueryParam("source")
    @Parameter(description = "Positions that cite the document of this source id.")
    public String source;

    ListQuery query(Actors actors, Topics topics, Search search) {
        String words = search.parameter(q);
        ListQuery query = new ListQuery("position p", "p.view", "p.id", "uuid")
                .plannedAnew()
                .whereGiven("p.actor = ?", actors.parameter("actor", actor))
                .whereGiven("p.addressee = ?", actors.parameter("addressee", addressee))
                .whereGiven("p.topic = ?", topics.parameter("topic", topic))
                .whereGiven("p.stance = ?", Objects.toString(Params.word("stance", stance, Stance.class), null))
                .whereGiven(
                        "p.certainty = ?", Objects.toString(Params.word("certainty", certainty, Certainty.class), null))
                .whereGiven("p.event_id = ?", Params.uuid("event", event))
                .whereGiven("p.sources @> array[?::uuid]", Params.uuid("source", source));
        return search.in(during(query, "p"), words, sort);
    }
}

package org.entente.events.position;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;
import org.entente.events.actor.Actors;
import org.entente.events.topic.Topics;

/** Positions over HTTP. */
@Path("/v1/positions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Positions", description = "What an actor said on a topic, to whom, and in which spirit.")
public class PositionResource extends Records<PositionDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("when", "p.when_start_min", "date"), new SortKey("updatedAt", "p.updated_at", "timestamptz"));

    private final Actors actors;
    private final Topics topics;

    @Inject
    PositionResource(PositionStore store, Actors actors, Topics topics) {
        super(store);
        this.actors = actors;
        this.topics = topics;
    }

    @GET
    @PermitAll
    public Response list(@BeanParam PositionFilter filter) {
        return list(filter.query(actors, topics), filter, SORTS);
    }
}

package org.entente.events.position;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;
import org.entente.events.actor.Actors;
import org.entente.events.search.Search;
import org.entente.events.search.SearchedPage;
import org.entente.events.topic.Topics;

/** Positions over HTTP. */
@Path("/v1/positions")
@Tag(name = "Positions", description = "What an actor said on a topic, to whom, and in which spirit.")
public class PositionResource extends Records<PositionDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("when", "p.when_start_min", "date"),
            new SortKey("updatedAt", "p.updated_at", "timestamptz"),
            Search.RELEVANCE);

    private final Actors actors;
    private final Topics topics;
    private final Search search;

    @Inject
    PositionResource(PositionStore store, Actors actors, Topics topics, Search search) {
        super(store);
        this.actors = actors;
        this.topics = topics;
        this.search = search;
    }

    @GET
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = SearchedPage.class)))
    public Response list(@BeanParam PositionFilter filter) {
        Params.refuseEmpty(uri, "q");
        return list(filter.query(actors, topics, search), filter, SORTS);
    }
}

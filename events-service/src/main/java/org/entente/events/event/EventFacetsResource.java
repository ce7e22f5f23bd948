package org.entente.events.event;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.events.actor.Actors;
import org.entente.events.search.Search;
import org.entente.events.topic.Topics;

/** Counts of events over HTTP. */
@Path("/v1/events/facets")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventFacetsResource {

    private final FacetCounts counts;
    private final Actors actors;
    private final Topics topics;
    private final Search search;

    EventFacetsResource(FacetCounts counts, Actors actors, Topics topics, Search search) {
        this.counts = counts;
        this.actors = actors;
        this.topics = topics;
        this.search = search;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Count events by type, actor, topic and year",
            description = "Over all that the list has with the same filters, or the 100,000 newest of them; `complete`"
                    + " tells.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Facets.class)))
    public String count(@BeanParam FacetFilter filter, @Context UriInfo uri) {
        Params.refuseEmpty(uri, "q", "by");
        return Json.write(counts.of(filter.query(actors, topics, search), filter.facets()));
    }
}

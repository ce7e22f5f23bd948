package org.entente.events.event;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.ExportForm;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;
import org.entente.events.actor.Actors;
import org.entente.events.calendar.CalendarForm;
import org.entente.events.search.Search;
import org.entente.events.search.SearchedPage;
import org.entente.events.topic.Topics;

/** Events over HTTP. */
@Path(EventResource.PATH)
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv", CalendarForm.MEDIA_TYPE})
@Tag(name = "Events", description = "What happened between actors, when, and who says so.")
public class EventResource extends Records<EventDraft> {

    static final String PATH = "/v1/events";

    static final List<SortKey> SORTS = List.of(
            new SortKey("when", "e.when_start_min", "date"),
            new SortKey("updatedAt", "e.updated_at", "timestamptz"),
            Search.RELEVANCE);

    private final EventStore events;
    private final Actors actors;
    private final Topics topics;
    private final Search search;

    @Inject
    EventResource(EventStore store, Actors actors, Topics topics, Search search) {
        super(store);
        this.events = store;
        this.actors = actors;
        this.topics = topics;
        this.search = search;
    }

    @Override
    protected List<ExportForm> forms() {
        return List.of(CalendarForm.ofAll());
    }

    @Override
    @GET
    @Path("{id}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, CalendarForm.MEDIA_TYPE})
    @APIResponse(responseCode = "200", content = @Content(mediaType = CalendarForm.MEDIA_TYPE))
    @APIResponse(responseCode = "308", description = "It was merged into the event at `Location`.")
    @APIResponse(responseCode = "406", description = "As a calendar: it has no day.")
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return super.get(id, fields, asOf, ifNoneMatch);
    }

    /**
     * Makes two records of one event one. Both stay readable in their histories; in the feed the deletion of the other and
     * whatever refers to it stand in the transaction of the change of this one, whose {@code mergedFrom} tells of it.
     */
    @POST
    @Path("{id}/merge")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(EDITOR)
    @Operation(
            summary = "Merge another record of the same event into this one",
            description =
                    "What this record says stands. The other adds its citations, topics and outcomes, participants and"
                            + " delegates that this one does not name, and a summary, place, quantity or `partOf` where this one has"
                            + " none. Its parts and the positions taken at it become this one's, its id redirects here, and its"
                            + " history stays. One transaction: a change of this record that names the other in `mergedFrom`, the"
                            + " other's deletion, and a change of each record that was moved.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = MergeDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "The event as it is now.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "#/components/schemas/Event")))
    public Response merge(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body,
            @HeaderParam("Idempotency-Key") String key) {
        return once(key, body, () -> answer(events.merge(id, new Preconditions(ifMatch, null), Json.parse(body))));
    }

    @GET
    @PermitAll
    @APIResponse(
            responseCode = "200",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = SearchedPage.class)),
                @Content(mediaType = CalendarForm.MEDIA_TYPE)
            })
    public Response list(@BeanParam EventFilter filter) {
        Params.refuseEmpty(uri, "q");
        return list(filter.query(actors, topics, search), filter, SORTS);
    }
}

package org.entente.events.actor;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Actors over HTTP. */
@Path("/v1/actors")
@Tag(name = "Actors", description = "Countries, organisations and persons, and what they belonged to and when.")
public class ActorResource extends Records<ActorDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("code", "a.code", "text"),
            new SortKey("name", "a.name", "text"),
            new SortKey("updatedAt", "a.updated_at", "timestamptz"));

    private final Actors actors;
    private final Memberships memberships;

    @Inject
    ActorResource(ActorStore store, Actors actors, Memberships memberships) {
        super(store);
        this.actors = actors;
        this.memberships = memberships;
    }

    @GET
    @PermitAll
    public Response list(@BeanParam ActorFilter filter) {
        return list(filter.query(actors), filter, SORTS);
    }

    @GET
    @Path("{id}/memberships")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Memberships.Held.class)))
    public String memberships(
            @PathParam("id") String id,
            @QueryParam("on") @Parameter(description = "A day, such as `1998-01-01`; without it all that are known.")
                    String on,
            @QueryParam("match") @Parameter(description = "`possibly` (the default) or `certainly` on that day.")
                    String match) {
        return Json.write(memberships.of(id, Params.day("on", on), Params.match(match)));
    }

    @GET
    @Path("{id}/members")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Memberships.Members.class)))
    public String members(
            @PathParam("id") String id,
            @QueryParam("on") @Parameter(description = "A day, such as `1998-01-01`; without it all that are known.")
                    String on,
            @QueryParam("match") @Parameter(description = "`possibly` (the default) or `certainly` on that day.")
                    String match) {
        return Json.write(memberships.in(id, Params.day("on", on), Params.match(match)));
    }
}

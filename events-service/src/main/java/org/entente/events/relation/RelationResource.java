package org.entente.events.relation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.SortKey;
import org.entente.events.actor.Actors;
import org.entente.events.event.Coded;
import org.entente.events.event.EventReadings;

/** Relations over HTTP. */
@Path("/v1/relations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Relations", description = "What holds between two actors on a day, by the evidence of events. Read-only.")
public class RelationResource {

    private static final List<SortKey> SORTS = List.of(new SortKey("when", "e.when_start_min", "date"));
    private static final String DAY = "The day, such as `1966-01-01`; today (UTC) without it.";
    private static final String CODED =
            "What becomes of machine-coded events in the counts and the tone: `exclude` (the"
                    + " default), `include` or `only`. Status and partnership never rest on them.";

    private final Relations relations;
    private final Actors actors;
    private final Lists lists;

    RelationResource(Relations relations, Actors actors, Lists lists) {
        this.relations = relations;
        this.actors = actors;
        this.lists = lists;
    }

    @GET
    @Operation(summary = "The relations of one actor on a day")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Relation.Overview.class)))
    public String all(
            @QueryParam("actor") @Parameter(description = "The actor, by any accepted code.", required = true)
                    String actor,
            @QueryParam("on") @Parameter(description = DAY) String on,
            @QueryParam("status")
                    @Parameter(description = "`established`, `severed`, `interrupted` or `unknown`; all without it.")
                    String status) {
        if (actor == null) {
            throw InvalidRequest.parameter("actor", "Relations are asked for by actor, such as actor=KHM.");
        }
        return Json.write(
                relations.all(actors.parameter("actor", actor), day(on), Params.word("status", status, Status.class)));
    }

    @GET
    @Path("{a}/{b}")
    @Operation(summary = "The relation of two actors on a day, with the events that say so")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Relation.class)))
    public String relation(
            @PathParam("a") String a,
            @PathParam("b") String b,
            @QueryParam("on") @Parameter(description = DAY) String on,
            @QueryParam("coded") @Parameter(description = CODED) String coded) {
        Pair pair = Pair.of(a, b, actors);
        return Json.write(relations.of(pair.a(), pair.b(), day(on), Coded.of(coded, Coded.EXCLUDE)));
    }

    @GET
    @Path("{a}/{b}/timeline")
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @Operation(summary = "The events in which both actors take part: confirmed, planned and told as an opinion")
    public Response timeline(
            @PathParam("a") String a,
            @PathParam("b") String b,
            @BeanParam TimelineParams params,
            @Context UriInfo uri) {
        Pair pair = Pair.of(a, b, actors);
        return lists.answer(params.query(pair.a(), pair.b()), params, SORTS, EventReadings.members(), uri);
    }

    @GET
    @Path("{a}/{b}/memberships")
    @Operation(summary = "The organisations and alliances that both belong to on a day, as what, and who says so")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Relation.Common.class)))
    public String memberships(
            @PathParam("a") String a,
            @PathParam("b") String b,
            @QueryParam("on") @Parameter(description = DAY) String on,
            @QueryParam("match") @Parameter(description = "`possibly` (the default) or `certainly` on that day.")
                    String match) {
        Pair pair = Pair.of(a, b, actors);
        return Json.write(relations.memberships(pair.a(), pair.b(), day(on), Params.match(match)));
    }

    private static LocalDate day(String on) {
        return on == null ? LocalDate.now(ZoneOffset.UTC) : Params.day("on", on);
    }
}

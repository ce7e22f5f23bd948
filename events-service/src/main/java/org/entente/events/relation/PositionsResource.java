package org.entente.events.relation;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;
import org.entente.events.actor.Actors;
import org.entente.events.position.PositionReadings;
import org.entente.events.position.PositionYear;

/** What two actors said to each other over time, over HTTP. */
@Path("/v1/relations/{a}/{b}/positions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Relations")
public class PositionsResource {

    private final PositionReadings positions;
    private final Actors actors;

    PositionsResource(PositionReadings positions, Actors actors) {
        this.positions = positions;
        this.actors = actors;
    }

    /** What the two said, of the positions that are told as facts. */
    @Schema(name = "PositionYears")
    record Positions(List<String> actors, List<PositionYear> years) {}

    @GET
    @Operation(summary = "Who asked whom for what: positions of the two by year, topic and stance, told as facts")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Positions.class)))
    public String years(@PathParam("a") String a, @PathParam("b") String b) {
        Pair pair = Pair.of(a, b, actors);
        return Json.write(new Positions(List.of(pair.a(), pair.b()), positions.between(pair.a(), pair.b())));
    }
}

package org.entente.chassis.figure;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.chassis.figure.claim.FigureCheck;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Figures over HTTP; a service gives the path and the {@link Measures}. */
public abstract class FigureResource extends Records<FigureDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("period", "f.period_earliest_start", "date"),
            new SortKey("updatedAt", "f.updated_at", "timestamptz"));

    private final FigureStore store;

    @Inject
    FigureExamination examination;

    protected FigureResource(FigureStore store) {
        super(store);
        this.store = store;
    }

    // Each method says it itself: what Records says reaches the classes right below it, and not those of the services.
    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @PermitAll
    public Response list(@BeanParam FigureFilter filter) {
        return list(filter.query(store), filter, SORTS);
    }

    @GET
    @Path("{id}/check")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "The figure beside other figures, what they imply, and the records that the platform holds")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FigureCheck.class)))
    public String check(@PathParam("id") String id) {
        return Json.write(examination.check(id));
    }

    @GET
    @Path("implied")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "What follows from the stored figures on a measure, with the rule and the figures used")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImpliedValues.class)))
    public String implied(@BeanParam ImpliedFilter filter) {
        return Json.write(examination.implied(filter));
    }
}

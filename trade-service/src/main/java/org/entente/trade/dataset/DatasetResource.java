package org.entente.trade.dataset;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;
import org.entente.trade.flow.FlowsDraft;
import org.entente.trade.flow.WriteMode;

/** Datasets over HTTP. */
@Path("/v1/trade/datasets")
@Tag(name = "Trade datasets", description = "Flows of one reporter and period, written and published together.")
public class DatasetResource extends Records<DatasetDraft> {

    private static final List<SortKey> SORTS =
            List.of(new SortKey("period", "d.period", "text"), new SortKey("updatedAt", "d.updated_at", "timestamptz"));

    private final DatasetStore datasets;

    @Inject
    DatasetResource(DatasetStore store) {
        super(store);
        datasets = store;
    }

    @GET
    @PermitAll
    public Response list(@BeanParam DatasetFilter filter) {
        return list(filter.query(), filter, SORTS);
    }

    @PUT
    @Path("{id}/flows")
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(EDITOR)
    @Operation(
            summary = "Write the flows of a dataset",
            description = "All flows of the body are written together. Flows that changed make one new revision of the"
                    + " dataset, and what they were before stays readable; a body that changes nothing makes none.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = FlowsDraft.class)))
    @APIResponse(
            responseCode = "200",
            description = "The dataset as it is now.",
            content = @Content(schema = @Schema(ref = "#/components/schemas/Dataset")))
    public Response writeFlowsOf(
            @PathParam("id") String id,
            @QueryParam("mode")
                    @Parameter(
                            description =
                                    "`replace` (default) removes flows that the body does not have, `merge` keeps them.")
                    String mode,
            @HeaderParam("If-Match") String ifMatch,
            byte[] body) {
        WriteMode chosen = mode == null ? WriteMode.REPLACE : Params.word("mode", mode, WriteMode.class);
        return answer(datasets.writeFlows(id, new Preconditions(ifMatch, null), chosen, Json.parse(body)));
    }
}

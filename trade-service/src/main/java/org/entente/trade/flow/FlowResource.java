package org.entente.trade.flow;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.Sheet;
import org.entente.chassis.http.SortKey;

/** Flows over HTTP, read-only: they are written by dataset. */
@Path("/v1/trade/flows")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv", SdmxCsv.MEDIA_TYPE})
@Tag(name = "Trade flows", description = "What a reporter says it traded with a partner.")
public class FlowResource {

    private static final List<SortKey> SORTS = List.of(new SortKey("dataset", "f.dataset_id", "uuid"));

    private final Lists lists;
    private final DatasetRevisions revisions;
    private final Knowledge knowledge;

    @Inject
    FlowResource(Lists lists, DatasetRevisions revisions, Knowledge knowledge) {
        this.lists = lists;
        this.revisions = revisions;
        this.knowledge = knowledge;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "List flows",
            description = "Rows as reported, of the world, of partners and of groups, of all commodities and of each:"
                    + " this list adds nothing up.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FlowView.Page.class)))
    public Response list(@BeanParam FlowFilter filter, @Context UriInfo uri) {
        KnownFlows known = knowledge.at(filter.asOf);
        if (known.place() != null) {
            return then(known, filter, uri);
        }
        Optional<DatasetRevisions.Since> since = revisions.asked(filter.dataset, filter.changedSince);
        return since.isPresent()
                ? answer(
                        FlowQuery.since(since.get().dataset(), since.get().revision()),
                        filter,
                        uri,
                        FlowSheets.sdmxDelta())
                : answer(FlowQuery.of(known), filter, uri, FlowSheets.all());
    }

    private Response then(KnownFlows known, FlowFilter filter, UriInfo uri) {
        if (filter.changedSince != null) {
            throw InvalidRequest.parameter(
                    "changedSince", "A delta ends now: ask for it without asOf, or for the flows of an instant alone.");
        }
        revisions.require(filter.dataset, known.place());
        Response answer = answer(FlowQuery.of(known), filter, uri, FlowSheets.all());
        return Response.fromResponse(answer)
                .header(Cursor.HEADER, known.place().toString())
                .build();
    }

    private Response answer(ListQuery query, FlowFilter filter, UriInfo uri, Sheet... sheets) {
        return lists.answer(FlowQuery.narrow(query, filter), filter, SORTS, FlowView.members(), uri, sheets);
    }
}

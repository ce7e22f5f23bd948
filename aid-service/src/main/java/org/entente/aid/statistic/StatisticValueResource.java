package org.entente.aid.statistic;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.SortKey;

/** The values of all statistics over HTTP. */
@Path("/v1/aid/statistics/values")
@Tag(name = "Aid statistics")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
public class StatisticValueResource {

    private static final List<SortKey> SORTS = List.of(new SortKey("period", "v.period_start", "date"));

    private final Lists lists;

    @Context
    UriInfo uri;

    StatisticValueResource(Lists lists) {
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(summary = "Values of statistics by period. They are written as part of their records.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public Response list(@BeanParam StatisticValueFilter filter) {
        return lists.answer(filter.query(), filter, SORTS, StatisticValueView.members(), uri);
    }

    /**
     * What the list answers, for the contract; the list itself is written as text.
     *
     * @param items values in the order asked for
     * @param nextPageToken for the next page; null on the last one
     * @param total all that matches, with {@code count=true} alone
     */
    @Schema(name = "StatisticValuePage")
    record Page(List<StatisticValueView> items, String nextPageToken, Long total) {}
}

package org.entente.trade.scheme;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;
import org.entente.trade.param.TradeParams;

/** Preference schemes over HTTP. */
@Path("/v1/trade/schemes")
@Tag(name = "Preference schemes", description = "Who grants whom easier trade, and what became of it.")
public class SchemeResource extends Records<SchemeDraft> {

    private static final List<SortKey> SORTS =
            List.of(new SortKey("name", "s.name", "text"), new SortKey("updatedAt", "s.updated_at", "timestamptz"));

    private final SchemeStore schemes;
    private final SchemeTrades trades;

    @Inject
    SchemeResource(SchemeStore store, SchemeTrades trades) {
        super(store);
        this.schemes = store;
        this.trades = trades;
    }

    @GET
    @PermitAll
    public Response list(@BeanParam SchemeFilter filter) {
        return list(filter.query(), filter, SORTS);
    }

    @GET
    @Path("coverage")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "Which schemes covered goods of a country on a day",
            description =
                    "Goods are covered where they are in the scope and the status on the day was in force: granted,"
                            + " restored, or suspended for other goods only.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchemeCoverage.Page.class)))
    public String coverage(@BeanParam SchemeCoverageFilter filter) {
        SchemeCoverageFilter.Question question = filter.question();
        return Json.write(new SchemeCoverage.Page(
                question.beneficiary(), question.commodity(), question.on(), schemes.coverage(question), null));
    }

    @GET
    @Path("{id}/trade")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "The trade in a scheme's goods beside the status of a beneficiary",
            description = "By year: the grantor's imports from the beneficiary and the beneficiary's exports to the"
                    + " grantor, which are never added, with the statuses of the year.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchemeTrade.class)))
    public String tradeOf(@PathParam("id") String id, @BeanParam SchemeTradeFilter filter) {
        return Json.write(trades.of(id, filter.question()));
    }

    @GET
    @Path("{id}/status")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(
            summary = "The status of a beneficiary on a day",
            description = "What the records say and no more, with the evidence: a status holds until a later one is"
                    + " told, and dates that are not precise make it possible instead of certain.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = StatusAnswer.class)))
    public String statusOf(
            @PathParam("id") String id,
            @QueryParam("beneficiary") @Parameter(required = true, description = "A country's code.")
                    String beneficiary,
            @QueryParam("on") @Parameter(required = true, description = "A day, `YYYY-MM-DD`.") String on) {
        return Json.write(schemes.status(
                id,
                TradeParams.area("beneficiary", required("beneficiary", beneficiary)),
                Params.day("on", required("on", on))));
    }

    private static String required(String name, String text) {
        if (text == null) {
            throw InvalidRequest.parameter(name, "A status is one of a beneficiary on a day: send beneficiary and on.");
        }
        return text;
    }
}

package org.entente.trade.balance;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.http.Documents;
import org.entente.chassis.http.Params;
import org.entente.trade.flow.Knowledge;
import org.entente.trade.flow.KnownFlows;
import org.entente.trade.reported.Reported;
import org.entente.trade.reported.ReportedStore;

/** Balances over HTTP, read-only: they are derived from flows. */
@Path("/v1/trade/balance")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
@Tag(name = "Trade balance", description = "Exports minus imports, each side's report by itself.")
public class BalanceResource {

    private final ReportedStore store;
    private final Knowledge knowledge;
    private final Documents documents;

    @Inject
    BalanceResource(ReportedStore store, Knowledge knowledge, Documents documents) {
        this.store = store;
        this.knowledge = knowledge;
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Exports minus imports of a reporter with a partner over time",
            description = "The partner's report of the same trade stands beside the reporter's, and the two are never"
                    + " mixed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Balance.class)))
    public Response read(@BeanParam BalanceFilter params) {
        BalanceQuestion question = BalanceQuestion.of(params);
        boolean explain = Params.flag("explain", params.explain);
        KnownFlows known = knowledge.at(params.asOf);
        List<List<Reported>> told = store.find(question.lookups(), known);
        Balance balance = new BalanceBuilder(
                        question,
                        Stream.concat(told.get(0).stream(), told.get(1).stream())
                                .toList(),
                        question.hasMirror() ? told.get(2) : List.of(),
                        question.hasMirror() ? told.get(3) : List.of(),
                        explain)
                .balance();
        return documents
                .answer(balance, balance.points(), Balance.Point.MEMBERS)
                .header(Cursor.HEADER, known.place())
                .build();
    }
}

package org.entente.aid.transaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.aid.activity.Transactions;
import org.entente.chassis.http.Lists;

/** The transactions of all activities over HTTP. */
@Path("/v1/aid/transactions")
@Tag(name = "Aid transactions", description = "Money that moved or was promised, each transaction with its activity.")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
public class TransactionResource {

    private final Transactions transactions;
    private final Lists lists;

    @Context
    UriInfo uri;

    TransactionResource(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(summary = "Transactions by date. They are written as part of their activities.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransactionPage.class)))
    public Response list(@BeanParam TransactionFilter filter) {
        return lists.answer(
                transactions.matching(filter.question()), filter, transactions.sorts(), transactions.members(), uri);
    }
}

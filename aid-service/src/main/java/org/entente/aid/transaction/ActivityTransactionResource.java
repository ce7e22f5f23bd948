package org.entente.aid.transaction;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.aid.activity.TransactionQuestion;
import org.entente.aid.activity.Transactions;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.Lists;

/** The transactions of one activity over HTTP. */
@Path("/v1/aid/activities/{id}/transactions")
@Tag(name = "Aid transactions")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
public class ActivityTransactionResource {

    private final Transactions transactions;
    private final Lists lists;

    @Context
    UriInfo uri;

    ActivityTransactionResource(Transactions transactions, Lists lists) {
        this.transactions = transactions;
        this.lists = lists;
    }

    @GET
    @PermitAll
    @Operation(summary = "The transactions of one activity by date.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = TransactionPage.class)))
    public Response list(@PathParam("id") String id, @BeanParam ListParams params) {
        transactions.requireActivity(id);
        TransactionQuestion question =
                new TransactionQuestion(UUID.fromString(id), null, null, null, null, null, null, null, null);
        return lists.answer(transactions.matching(question), params, transactions.sorts(), transactions.members(), uri);
    }
}

package org.entente.aid.statistic;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;

/** Sums of statistics over HTTP, read-only. */
@Path("/v1/aid/statistics/sums")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Aid statistics")
public class SumResource {

    private final SumStore store;

    SumResource(SumStore store) {
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Sums of one publication's values of one transaction type",
            description = "A question that would mix unlike things is refused with the reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Sums.class)))
    public String read(@BeanParam SumFilter params) {
        SumQuestion question = SumQuestion.of(params);
        boolean explain = Params.flag("explain", params.explain);
        return Json.write(new Sums(
                question.publication(),
                question.measure(),
                question.prices(),
                question.by(),
                question.publication().fiscal() ? "fiscal" : "calendar",
                rule(question),
                store.sums(question, explain)));
    }

    private static String rule(SumQuestion question) {
        return "the sum of all values of " + question.publication().word() + " of the type "
                + question.measure().published() + " that are told by " + (question.bySector() ? "sector" : "donor")
                + ", by kind of recipient"
                + (question.publication().fiscal() ? "; the quarter 1976tq is in no other year" : "");
    }
}

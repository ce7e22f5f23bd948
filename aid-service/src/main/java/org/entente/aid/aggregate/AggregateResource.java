package org.entente.aid.aggregate;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.ExportForm;
import org.entente.chassis.http.Exports;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;

/** Sums over HTTP, read-only: they are derived from activities. */
@Path("/v1/aid/aggregates")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
@Tag(name = "Aid sums", description = "What was promised, paid and planned, by whom, for whom, for what and when.")
public class AggregateResource {

    private final AggregateStore store;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    AggregateResource(AggregateStore store) {
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Sums of one measure, with what they leave out and the rules they were made by.",
            description = "A question that would mix unlike things is refused with the reason; the problem's member"
                    + " `instead` has questions that can be answered.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Aggregate.class)))
    public Response read(@BeanParam AggregateFilter params) {
        Params.refuseEmpty(uri, uri.getQueryParameters().keySet().toArray(String[]::new));
        Asked asked = new Asked(uri.getRequestUri().getRawPath(), uri.getQueryParameters());
        Question question = new QuestionReader(params, asked).read();
        ExportForm export = Exports.asked(headers);
        if (export != null && question.explain()) {
            throw InvalidRequest.parameter(
                    "explain", "A table has the numbers alone: ask for JSON to have them explained.");
        }
        Aggregate answer = new Answers(question, store.find(question)).answer();
        if (export == null) {
            return Response.ok(Json.write(answer), MediaType.APPLICATION_JSON_TYPE)
                    .header("Vary", "Accept")
                    .build();
        }
        FlatRows table = new FlatRows(question, answer);
        return export.answer(table.columns(), table.rows());
    }
}

package org.entente.trade.matrix;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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
import org.entente.trade.reported.ReportedStore;

/** Matrices over HTTP, read-only: they are derived from flows. */
@Path("/v1/trade/matrix")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
@Tag(name = "Trade matrix", description = "The trade of several countries with each other.")
public class MatrixResource {

    private final ReportedStore store;
    private final Knowledge knowledge;
    private final Documents documents;

    @Inject
    MatrixResource(ReportedStore store, Knowledge knowledge, Documents documents) {
        this.store = store;
        this.knowledge = knowledge;
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The trade of several countries with each other in a period",
            description = "Each cell is told twice, by the exporter and by the importer; a side that tells nothing"
                    + " is named as missing.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Matrix.class)))
    public Response read(@BeanParam MatrixFilter params) {
        MatrixQuestion question = MatrixQuestion.of(params);
        boolean explain = Params.flag("explain", params.explain);
        KnownFlows known = knowledge.at(params.asOf);
        Matrix matrix = new MatrixBuilder(question, store.find(question.told(), known), explain).matrix();
        return documents
                .answer(matrix, matrix.cells(), Matrix.Cell.MEMBERS)
                .header(Cursor.HEADER, known.place())
                .build();
    }
}

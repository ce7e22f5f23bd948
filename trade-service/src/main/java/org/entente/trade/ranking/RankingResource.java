package org.entente.trade.ranking;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
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

/** Rankings over HTTP, read-only: they are derived from flows. */
@Path("/v1/trade/rankings")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
@Tag(name = "Trade rankings", description = "The largest partners or commodities of a reporter.")
public class RankingResource {

    private final ReportedStore store;
    private final Knowledge knowledge;
    private final Documents documents;

    @Inject
    RankingResource(ReportedStore store, Knowledge knowledge, Documents documents) {
        this.store = store;
        this.knowledge = knowledge;
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "The largest partners or commodities of a reporter in a period",
            description = "The world, groups of countries and unspecified areas stand apart from countries, and the"
                    + " total from commodities.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Ranking.class)))
    public Response read(@BeanParam RankingFilter params) {
        RankingQuestion question = RankingQuestion.of(params);
        boolean explain = Params.flag("explain", params.explain);
        KnownFlows known = knowledge.at(params.asOf);
        List<List<Reported>> told = store.find(
                List.of(
                        question.told(question.period()),
                        question.told(question.period().yearBefore())),
                known);
        Ranking ranking = new RankingBuilder(question, told.get(0), told.get(1), explain).ranking();
        return documents
                .answer(ranking, ranking.items(), Ranking.Item.MEMBERS)
                .header(Cursor.HEADER, known.place())
                .build();
    }
}

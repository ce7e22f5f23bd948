package org.entente.trade.series;

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
import org.entente.trade.flow.SdmxCsv;

/** Series over HTTP, read-only: they are derived from flows. */
@Path(SeriesResource.PATH)
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv", SdmxCsv.MEDIA_TYPE})
@Tag(name = "Trade series", description = "One value for each period, with growth, share and mirror value.")
public class SeriesResource {

    static final String PATH = "/v1/trade/series";

    private final SeriesReadings readings;
    private final Knowledge knowledge;
    private final Documents documents;

    @Inject
    SeriesResource(SeriesReadings readings, Knowledge knowledge, Documents documents) {
        this.readings = readings;
        this.knowledge = knowledge;
        this.documents = documents;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Trade of a reporter with a partner over time",
            description = "A question that would mix unlike things is refused with the reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Series.class)))
    public Response read(@BeanParam SeriesFilter params) {
        SeriesQuestion question = SeriesQuestion.of(params);
        boolean explain = Params.flag("explain", params.explain);
        KnownFlows known = knowledge.at(params.asOf);
        Series series = readings.read(question, known, explain);
        return documents
                .answer(series, series.points(), Series.Point.MEMBERS, SeriesObservation.table(series))
                .header(Cursor.HEADER, known.place())
                .build();
    }
}

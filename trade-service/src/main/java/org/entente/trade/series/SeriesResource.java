package org.entente.trade.series;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.Json;

/** Series over HTTP, read-only: they are derived from flows. */
@Path("/v1/trade/series")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trade series", description = "One value for each period, with growth, share and mirror value.")
public class SeriesResource {

    private final SeriesStore store;

    @Inject
    SeriesResource(SeriesStore store) {
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Trade of a reporter with a partner over time",
            description = "A question that would mix unlike things is refused with the reason.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Series.class)))
    public String read(@BeanParam SeriesFilter params) {
        SeriesQuestion question = SeriesQuestion.of(params);
        List<Reported> reported = store.values(question);
        Unmixed.check(question, reported);
        return Json.write(new SeriesBuilder(question, reported, store.mirror(question)).series());
    }
}

package org.entente.aid.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.aid.query.Bounds;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.CountryCode;

/** The deflators over HTTP. */
@Path("/v1/aid/deflators")
@Tag(name = "Aid reference data")
@Produces(MediaType.APPLICATION_JSON)
public class DeflatorResource {

    /**
     * The deflator of an economy.
     *
     * @param country alpha-3, or EMU for the euro area
     * @param currencies those whose amounts it is for
     * @param source who tells it
     * @param base the year in which it is 100
     * @param items by year
     * @param nextPageToken always null
     */
    record Page(
            String country, List<String> currencies, String source, int base, List<Year> items, String nextPageToken) {}

    /**
     * @param year of the calendar
     * @param index 100 in the base year
     */
    record Year(int year, BigDecimal index) {}

    @GET
    @PermitAll
    @Operation(summary = "How the prices of an economy changed, year by year: the deflator of its GDP.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public String deflator(
            @QueryParam("country") @Parameter(description = "A country, or EMU for the euro area.", required = true)
                    String country,
            @QueryParam("from") @Parameter(description = "The first year.") String from,
            @QueryParam("to") @Parameter(description = "The last year.") String to) {
        Bounds days = Bounds.of(from, to);
        Deflator deflator = required(country);
        List<Year> years = deflator.values().entrySet().stream()
                .filter(entry ->
                        days.from() == null || entry.getKey() >= days.from().getYear())
                .filter(entry ->
                        days.to() == null || entry.getKey() <= days.to().getYear())
                .map(entry -> new Year(entry.getKey(), entry.getValue()))
                .toList();
        return Json.write(
                new Page(deflator.country(), deflator.currencies(), deflator.source(), deflator.base(), years, null));
    }

    private static Deflator required(String country) {
        String code = Params.read("country", country, DeflatorResource::economy);
        String lacking = code == null ? "Say which country" : "There is no deflator of " + code;
        return Optional.ofNullable(code)
                .flatMap(Deflators::of)
                .orElseThrow(() -> InvalidRequest.parameter(
                        "country",
                        lacking + ": there are deflators of " + String.join(", ", Deflators.countries()) + "."));
    }

    private static String economy(String text) {
        return text.equals(Deflators.EURO_AREA) ? text : new CountryCode(text).value();
    }
}

package org.entente.aid.reference;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
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
import org.entente.chassis.reference.CurrencyCode;

/** The exchange rates over HTTP. */
@Path("/v1/aid/exchange-rates")
@Tag(name = "Aid reference data")
@Produces(MediaType.APPLICATION_JSON)
public class ExchangeRateResource {

    /**
     * The rates of a currency.
     *
     * @param currency ISO 4217
     * @param unit how the rates are meant
     * @param source who tells them
     * @param items by month
     * @param nextPageToken always null
     */
    record Page(String currency, String unit, String source, List<Month> items, String nextPageToken) {}

    /**
     * @param month such as {@code 2024-12}
     * @param rate the month's average
     */
    record Month(@Schema(implementation = String.class) YearMonth month, BigDecimal rate) {}

    @GET
    @PermitAll
    @Operation(summary = "What a US dollar cost in a currency, month by month.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Page.class)))
    public String rates(
            @QueryParam("currency") @Parameter(description = "ISO 4217.", required = true) String currency,
            @QueryParam("from") @Parameter(description = "The first month: 2020-03, or 2020 for its January.")
                    String from,
            @QueryParam("to") @Parameter(description = "The last month: 2020-03, or 2020 for its December.")
                    String to) {
        Bounds days = Bounds.of(from, to);
        String code = rated(currency);
        List<Month> months = ExchangeRates.of(code).entrySet().stream()
                .filter(entry -> days.from() == null || !entry.getKey().isBefore(YearMonth.from(days.from())))
                .filter(entry -> days.to() == null || !entry.getKey().isAfter(YearMonth.from(days.to())))
                .map(entry -> new Month(entry.getKey(), entry.getValue()))
                .toList();
        return Json.write(new Page(code, code + " for 1 USD", ExchangeRates.SOURCE, months, null));
    }

    private static String rated(String currency) {
        String code = Params.read("currency", currency, text -> new CurrencyCode(text).value());
        if (code == null || !ExchangeRates.currencies().contains(code)) {
            throw InvalidRequest.parameter(
                    "currency",
                    (code == null ? "Say which currency" : "There are no rates of " + code) + ": there are rates of "
                            + String.join(", ", ExchangeRates.currencies()) + ".");
        }
        return code;
    }
}

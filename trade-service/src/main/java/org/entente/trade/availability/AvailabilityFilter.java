package org.entente.trade.availability;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/** What the availability of datasets is asked by. */
public class AvailabilityFilter {

    @QueryParam("reporter")
    @Parameter(description = "A country's code, ISO, M49 or UN Comtrade's.")
    public String reporter;

    @QueryParam("period")
    @Parameter(description = "A year (`2021`) or a month (`2021-03`).")
    public String period;

    @QueryParam("from")
    @Parameter(description = "A year or month: datasets that do not begin before it.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "A year or month: datasets that do not end after it.")
    public String to;

    @QueryParam("frequency")
    @Parameter(description = "`A` for years, `M` for months.")
    public String frequency;

    @QueryParam("classification")
    @Parameter(description = "Such as `H5`.")
    public String classification;

    @QueryParam("source")
    @Parameter(description = "The source's name.")
    public String source;

    @QueryParam("currency")
    @Parameter(description = "A currency's ISO 4217 code.")
    public String currency;

    @QueryParam("pageSize")
    @Parameter(
            description = "Items on a page.",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    public String pageSize;

    @QueryParam("pageToken")
    @Parameter(description = "The previous page's `nextPageToken`, with the same filters.")
    public String pageToken;

    AvailabilityQuestion question() {
        Period first = TradeParams.period("from", from);
        Period last = TradeParams.period("to", to);
        if (first != null && last != null && last.end().isBefore(first.start())) {
            throw InvalidRequest.parameter("to", "The range ends in " + last + ", before it begins in " + first + ".");
        }
        return new AvailabilityQuestion()
                .where("reporter = ?", TradeParams.area("reporter", reporter))
                .where("period = ?", text(TradeParams.period("period", period)))
                .where("period_start >= ?", first == null ? null : first.start())
                .where("period_end <= ?", last == null ? null : last.end())
                .where("frequency = ?", text(Params.word("frequency", frequency, Frequency.class)))
                .where("classification = ?", text(Params.word("classification", classification, Classification.class)))
                .where("source_name = ?", source)
                .where("currency = ?", TradeParams.currency("currency", currency));
    }

    private static String text(Object value) {
        return value instanceof Frequency often ? often.word() : value == null ? null : value.toString();
    }
}

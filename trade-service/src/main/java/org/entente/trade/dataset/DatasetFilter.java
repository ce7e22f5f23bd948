package org.entente.trade.dataset;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/** What datasets are asked by. */
public class DatasetFilter extends ListParams {

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

    ListQuery query() {
        Period exactly = TradeParams.period("period", period);
        Period first = TradeParams.period("from", from);
        Period last = TradeParams.period("to", to);
        Frequency often = Params.word("frequency", frequency, Frequency.class);
        Classification list = Params.word("classification", classification, Classification.class);
        return new ListQuery("dataset d", "d.view", "d.id", "uuid")
                .whereGiven("d.reporter = ?", TradeParams.area("reporter", reporter))
                .whereGiven("d.period = ?", exactly == null ? null : exactly.toString())
                .whereGiven("d.period_start >= ?", first == null ? null : first.start())
                .whereGiven("d.period_end <= ?", last == null ? null : last.end())
                .whereGiven("d.frequency = ?", often == null ? null : often.word())
                .whereGiven("d.classification = ?", list == null ? null : list.name())
                .whereGiven("d.source_name = ?", source)
                .whereGiven("d.currency = ?", TradeParams.currency("currency", currency));
    }
}

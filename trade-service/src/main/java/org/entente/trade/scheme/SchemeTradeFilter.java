package org.entente.trade.scheme;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.trade.area.Area;
import org.entente.trade.area.Areas;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Frequency;
import org.entente.trade.param.Period;
import org.entente.trade.param.TradeParams;

/** What the trade under a scheme is asked by. */
public class SchemeTradeFilter {

    @QueryParam("beneficiary")
    @Parameter(required = true, description = "The country that the goods are from.")
    public String beneficiary;

    @QueryParam("from")
    @Parameter(description = "The first year; without it the first one with a value.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "The last year; without it the last one with a value.")
    public String to;

    @QueryParam("classification")
    @Parameter(description = "Needed where a year has values in several revisions of the Harmonized System.")
    public String classification;

    @QueryParam("source")
    @Parameter(description = "The source's name; needed where a year has values from several sources.")
    public String source;

    @QueryParam("currency")
    @Parameter(
            description =
                    "An ISO 4217 code; needed where there are values in several currencies, which are never added or compared.")
    public String currency;

    /**
     * The question with its parts read.
     *
     * @param from null where the first value decides
     * @param to null where the last value decides
     * @param classification null for any revision of the Harmonized System
     * @param source null for any
     * @param currency null for any
     */
    record Question(
            String beneficiary,
            Period from,
            Period to,
            Classification classification,
            String source,
            String currency) {}

    Question question() {
        if (beneficiary == null) {
            throw InvalidRequest.parameter("beneficiary", "The goods are those of one country: send beneficiary.");
        }
        Period first = year("from", from);
        Period last = year("to", to);
        if (first != null && last != null && last.compareTo(first) < 0) {
            throw InvalidRequest.parameter("to", "The range ends in " + last + ", before it begins in " + first + ".");
        }
        Classification list = Params.word("classification", classification, Classification.class);
        if (list != null && !list.isHarmonizedSystem()) {
            throw InvalidRequest.parameter(
                    "classification",
                    "The goods of a scheme are told by the Harmonized System, HS or H0 to H6, and not by " + list
                            + ".");
        }
        return new Question(
                Params.read("beneficiary", beneficiary, SchemeTradeFilter::reporter),
                first,
                last,
                list,
                source,
                TradeParams.currency("currency", currency));
    }

    /** The world and what is no place would be partners of all goods, and tell no exports of their own. */
    private static String reporter(String code) {
        Area area = Areas.resolve(code);
        if (!area.canReport()) {
            throw new IllegalArgumentException(
                    area.name() + " reports no trade: a beneficiary is a country, or a group of countries.");
        }
        return area.code();
    }

    private static Period year(String name, String text) {
        Period period = TradeParams.period(name, text);
        if (period != null && period.frequency() != Frequency.ANNUAL) {
            throw InvalidRequest.parameter(name, "'" + text + "' is a month: the range is one of years such as 2021.");
        }
        return period;
    }
}

package org.entente.events.when;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.time.Match;

/** What lists of dated records take: a range of days, and how sure the match has to be. */
public class WhenParams extends ListParams {

    @QueryParam("from")
    @Parameter(description = "The first day that counts: `2022-08-02`, or `2022-08` or `2022` for the first day of it.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "The last day that counts: `2022-08-06`, or `2022-08` or `2022` for the last day of it.")
    public String to;

    @QueryParam("match")
    @Parameter(
            description = "`possibly` (the default) takes an imprecise date that may lie between `from` and `to`,"
                    + " `certainly` only a date that lies there whatever day is meant.")
    public String match;

    /** Adds the conditions on the {@link When} columns of a table. */
    protected ListQuery during(ListQuery query, String alias) {
        Match how = Params.match(match);
        LocalDate first = from == null ? null : Params.firstDay("from", from);
        LocalDate last = to == null ? null : Params.lastDay("to", to);
        if (first != null && last != null && last.isBefore(first)) {
            throw InvalidRequest.parameter("to", "'" + to + "' lies before from, '" + from + "'.");
        }
        boolean certainly = how == Match.CERTAINLY;
        return query.whereGiven(alias + (certainly ? ".when_start_max <= ?" : ".when_start_min <= ?"), last)
                .whereGiven(alias + (certainly ? ".when_end_min >= ?" : ".when_end_max >= ?"), first);
    }
}

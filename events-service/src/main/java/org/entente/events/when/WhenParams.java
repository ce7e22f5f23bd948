package org.entente.events.when;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Match;
import org.entente.chassis.time.Precision;

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
        LocalDate first = from == null ? null : bound("from", from).earliestStart();
        LocalDate last = to == null ? null : bound("to", to).latestEnd();
        if (first != null && last != null && last.isBefore(first)) {
            throw InvalidRequest.parameter("to", "'" + to + "' lies before from, '" + from + "'.");
        }
        boolean certainly = how == Match.CERTAINLY;
        // The first follows from the second, but it alone has an index, and ends the look where the days end.
        return query.whereGiven(alias + ".when_start_min <= ?", last)
                .whereGiven(alias + ".when_start_max <= ?", certainly ? last : null)
                .whereGiven(alias + (certainly ? ".when_end_min >= ?" : ".when_end_max >= ?"), first);
    }

    private static Edtf bound(String name, String text) {
        Edtf date = Params.date(name, text);
        if (date.precision() == Precision.INTERVAL || date.latestStart().equals(LocalDate.MAX)) {
            throw InvalidRequest.parameter(
                    name, "'" + text + "' is no bound: give a day, a month or a year, such as 2022-08-02 or 2022.");
        }
        return date;
    }
}

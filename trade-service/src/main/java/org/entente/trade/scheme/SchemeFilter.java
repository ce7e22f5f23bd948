package org.entente.trade.scheme;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Words;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.time.Match;
import org.entente.trade.codelist.HsCode;
import org.entente.trade.param.TradeParams;

/** What schemes are asked by. */
public class SchemeFilter extends ListParams {

    @QueryParam("code")
    @Parameter(description = "Such as `EBA`.")
    public String code;

    @QueryParam("grantor")
    @Parameter(description = "Who grants it: a country's or an organisation's code.")
    public String grantor;

    @QueryParam("beneficiary")
    @Parameter(description = "A country that the scheme is for.")
    public String beneficiary;

    @QueryParam("status")
    @Parameter(description = "A status of the beneficiary, on the day if one is given.")
    public String status;

    @QueryParam("on")
    @Parameter(description = "A day on which the beneficiary had a status.")
    public String on;

    @QueryParam("match")
    @Parameter(description = "`possibly` (default) or `certainly`: how sure the status on the day must be.")
    public String match;

    @QueryParam("product")
    @Parameter(description = "A code of the Harmonized System that the scheme's scope covers.")
    public String product;

    @QueryParam("source")
    @Parameter(description = "Schemes that cite this document: its id.")
    public String source;

    @QueryParam("q")
    @Parameter(
            description = "Schemes in whose code, name or scope words begin with these: all of them, with or without"
                    + " accents.")
    public String q;

    ListQuery query() {
        String country = TradeParams.area("beneficiary", beneficiary);
        ListQuery query = new ListQuery("scheme s", "s.view", "s.id", "uuid")
                .whereGiven("s.code = ?", code)
                .whereGiven("s.grantor = ?", Params.read("grantor", grantor, text -> new ActorCode(text).value()))
                .whereGiven(
                        "exists (select from scheme_beneficiary b where b.scheme_id = s.id and b.country = ?)", country)
                .whereGiven(
                        "exists (select from scheme_product p where p.scheme_id = s.id and starts_with(?, p.code))",
                        Params.read("product", product, HsCode::require))
                .whereGiven("s.sources @> array[?::uuid]", Params.uuid("source", source))
                .whereGiven("s.words @@ to_tsquery('simple', ?)", Words.beginning("q", q));
        return status(query, country);
    }

    private ListQuery status(ListQuery query, String country) {
        Status held = Params.word("status", status, Status.class);
        LocalDate day = Params.day("on", on);
        boolean certainly = Params.match(match) == Match.CERTAINLY;
        if (day == null && match != null) {
            throw InvalidRequest.parameter("match", "A match compares dates: send it with on=<day>.");
        }
        if (held == null && day == null) {
            return query;
        }
        List<Object> arguments = new ArrayList<>();
        StringBuilder condition = new StringBuilder("exists (select from scheme_status t where t.scheme_id = s.id");
        if (country != null) {
            condition.append(" and t.beneficiary = ?");
            arguments.add(country);
        }
        if (held != null) {
            condition.append(" and t.status = ?");
            arguments.add(held.word());
        }
        if (day != null) {
            condition.append(
                    certainly
                            ? " and t.latest_start <= ? and t.earliest_end >= ?"
                            : " and t.earliest_start <= ? and t.latest_end >= ?");
            arguments.addAll(List.of(day, day));
        }
        return query.where(condition.append(')').toString(), arguments.toArray());
    }
}

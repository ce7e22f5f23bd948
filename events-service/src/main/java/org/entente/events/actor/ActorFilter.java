package org.entente.events.actor;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.time.Match;

/** What actors are asked by. */
public class ActorFilter extends ListParams {

    @QueryParam("kind")
    @Parameter(description = "`country`, `organisation` or `person`.")
    public String kind;

    @QueryParam("name")
    @Parameter(description = "Actors with a name or an alias that begins so, upper and lower case alike.")
    public String name;

    @QueryParam("country")
    @Parameter(description = "Persons and organisations of this country, by any accepted code.")
    public String country;

    @QueryParam("member")
    @Parameter(description = "Actors that belong to this organisation, at any time or `on` a day.")
    public String member;

    @QueryParam("on")
    @Parameter(description = "The day of the membership that `member` asks for, such as `1998-01-01`.")
    public String on;

    @QueryParam("match")
    @Parameter(description = "Whether the membership holds on that day `certainly` or `possibly` (the default).")
    public String match;

    ListQuery query(Actors actors) {
        ListQuery query = new ListQuery("actor a", "a.view", "a.code", "text")
                .whereGiven("a.kind = ?", Objects.toString(Params.word("kind", kind, ActorKind.class), null))
                .whereGiven("a.country = ?", Params.country("country", country));
        if (name != null) {
            query.where(
                    "(starts_with(lower(a.name), lower(?)) or exists (select 1 from actor_alias n"
                            + " where n.actor = a.code and starts_with(lower(n.alias), lower(?))))",
                    name,
                    name);
        }
        return membership(query, actors);
    }

    private ListQuery membership(ListQuery query, Actors actors) {
        LocalDate day = Params.day("on", on);
        Match how = Params.match(match);
        if (member == null) {
            if (day != null) {
                throw InvalidRequest.parameter("on", "A day needs the organisation of the membership: add member.");
            }
            return query;
        }
        String exists = "exists (select 1 from actor_membership m where m.actor = a.code and m.organisation = ?";
        String code = actors.parameter("member", member);
        return day == null
                ? query.where(exists + ")", code)
                : query.where(exists + " and " + holding(how) + ")", code, day, day);
    }

    /** The condition that a membership comprises a day, which is to be given twice. */
    static String holding(Match how) {
        return how == Match.CERTAINLY
                ? "m.when_start_max <= ? and m.when_end_min >= ?"
                : "m.when_start_min <= ? and m.when_end_max >= ?";
    }
}

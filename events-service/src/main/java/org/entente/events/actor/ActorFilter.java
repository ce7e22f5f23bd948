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
    @Parameter(description = "`country`, `organisation`, `alliance` or `person`.")
    public String kind;

    @QueryParam("name")
    @Parameter(
            description = "Actors with a name or an alias in which a word begins so; case and accents do not matter.")
    public String name;

    @QueryParam("country")
    @Parameter(description = "Persons and organisations of this country, by any accepted code.")
    public String country;

    @QueryParam("member")
    @Parameter(description = "Actors that belong to this organisation or alliance, at any time or `on` a day.")
    public String member;

    @QueryParam("officeOf")
    @Parameter(description = "Persons who held an office of this actor, at any time or `on` a day.")
    public String officeOf;

    @QueryParam("on")
    @Parameter(description = "The day that `member` and `officeOf` ask for, such as `1998-01-01`.")
    public String on;

    @QueryParam("match")
    @Parameter(description = "Whether membership or office hold on that day `certainly` or `possibly` (the default).")
    public String match;

    ListQuery query(Actors actors) {
        ListQuery query = new ListQuery("actor a", "a.view", "a.code", "text")
                .whereGiven("a.kind = ?", Objects.toString(Params.word("kind", kind, ActorKind.class), null))
                .whereGiven("a.country = ?", Params.country("country", country));
        if (name != null) {
            query.where(
                    "(strpos(' ' || a.plain_name, ' ' || plain_name(?)) > 0 or exists (select 1 from actor_alias n"
                            + " where n.actor = a.code and strpos(' ' || n.plain_name, ' ' || plain_name(?)) > 0))",
                    name,
                    name);
        }
        return onDay(query, actors);
    }

    private ListQuery onDay(ListQuery query, Actors actors) {
        LocalDate day = Params.day("on", on);
        Match how = Params.match(match);
        if (day != null && member == null && officeOf == null) {
            throw InvalidRequest.parameter(
                    "on", "A day needs the organisation of the membership, or the office: add member or officeOf.");
        }
        if (member != null) {
            exists(query, "actor_membership m", "m.organisation", actors.parameter("member", member), day, how);
        }
        if (officeOf != null) {
            exists(query, "actor_office m", "m.office_of", actors.parameter("officeOf", officeOf), day, how);
        }
        return query;
    }

    private static void exists(ListQuery query, String table, String column, String code, LocalDate day, Match how) {
        String exists = "exists (select 1 from " + table + " where m.actor = a.code and " + column + " = ?";
        if (day == null) {
            query.where(exists + ")", code);
        } else {
            query.where(exists + " and " + holding(how) + ")", code, day, day);
        }
    }

    /** The condition that a membership or an office comprises a day, which is to be given twice. */
    static String holding(Match how) {
        return how == Match.CERTAINLY
                ? "m.when_start_max <= ? and m.when_end_min >= ?"
                : "m.when_start_min <= ? and m.when_end_max >= ?";
    }
}

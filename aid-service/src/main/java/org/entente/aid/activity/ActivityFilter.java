package org.entente.aid.activity;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.aid.iati.ActivityStatus;
import org.entente.aid.iati.TransactionType;
import org.entente.aid.query.Bounds;
import org.entente.aid.sector.DacSectors;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Words;
import org.entente.chassis.reference.ActorCode;
import org.entente.chassis.time.Match;

/** What activities are asked by. */
public class ActivityFilter extends ListParams {

    @QueryParam("recipient")
    @Parameter(description = "A country that the activity or one of its transactions is for.")
    public String recipient;

    @QueryParam("provider")
    @Parameter(description = "Who gives in one of its transactions or contributions in kind: a code of an actor.")
    public String provider;

    @QueryParam("participatingOrg")
    @Parameter(description = "Who takes part: a code of an actor.")
    public String participatingOrg;

    @QueryParam("participatingOrgRef")
    @Parameter(description = "Who takes part: an organisation identifier, as it stands in the activity.")
    public String participatingOrgRef;

    @QueryParam("reportingOrg")
    @Parameter(description = "Who publishes it: an organisation identifier, as it stands in the activity.")
    public String reportingOrg;

    @QueryParam("sector")
    @Parameter(description = "A DAC purpose (five digits), or a category (three) with all its purposes.")
    public String sector;

    @QueryParam("status")
    @Parameter(description = "The activity's status: IATI's code, or our word for it.")
    public String status;

    @QueryParam("transactionType")
    @Parameter(description = "Activities that have a transaction of this type: IATI's code, or our word for it.")
    public String transactionType;

    @QueryParam("from")
    @Parameter(description = "Activities that go on at or after this date.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Activities that go on at or before this date.")
    public String to;

    @QueryParam("match")
    @Parameter(description = "How sure an imprecise date has to match: `possibly` (without it) or `certainly`.")
    public String match;

    @QueryParam("iatiIdentifier")
    @Parameter(description = "The identifier in IATI, in full.")
    public String iatiIdentifier;

    @QueryParam("source")
    @Parameter(description = "Activities that cite this document: its id.")
    public String source;

    @QueryParam("q")
    @Parameter(
            description =
                    "Activities in whose title or descriptions words begin with these: all of them, with or without"
                            + " accents.")
    public String q;

    ListQuery query() {
        ListQuery query = new ListQuery("activity a", "a.view", "a.id", "uuid")
                .whereGiven("a.iati_identifier = ?", iatiIdentifier)
                .whereGiven("a.reporting_org = ?", reportingOrg)
                .whereGiven("a.id in (select activity_id from activity_participant where ref = ?)", participatingOrgRef)
                .whereGiven(
                        "a.id in (select activity_id from activity_source where source_id = ?)",
                        Params.uuid("source", source))
                .whereGiven("a.words @@ to_tsquery('simple', ?)", Words.beginning("q", q));
        codes(query);
        parties(query);
        times(query);
        return query;
    }

    private void codes(ListQuery query) {
        ActivityStatus in = Params.read("status", status, ActivityStatus::of);
        TransactionType with = Params.read("transactionType", transactionType, TransactionType::of);
        query.whereGiven("a.status = ?", in == null ? null : in.code())
                .whereGiven(
                        "a.id in (select activity_id from activity_transaction where type = ?)",
                        with == null ? null : with.code());
        String code = Params.read("sector", sector, DacSectors::known);
        if (code != null) {
            query.where(
                    "a.id in (select activity_id from activity_sector where vocabulary in ('1', '2') and starts_with(code, ?)"
                            + " union all select activity_id from activity_transaction where starts_with(sector, ?))",
                    code,
                    code);
        }
    }

    private void parties(ListQuery query) {
        String country = Params.country("recipient", recipient);
        if (country != null) {
            query.where(
                    "a.id in (select activity_id from activity_recipient where country = ?"
                            + " union all select activity_id from activity_transaction where recipient_country = ?)",
                    country,
                    country);
        }
        ActorCode giver = Params.read("provider", provider, ActorCode::new);
        if (giver != null) {
            query.where(
                    "a.id in (select activity_id from activity_transaction where provider = ?"
                            + " union all select activity_id from activity_in_kind where provider = ?)",
                    giver.value(),
                    giver.value());
        }
        ActorCode partaker = Params.read("participatingOrg", participatingOrg, ActorCode::new);
        query.whereGiven(
                "a.id in (select activity_id from activity_participant where actor = ?)",
                partaker == null ? null : partaker.value());
    }

    private void times(ListQuery query) {
        boolean certainly = Params.match(match) == Match.CERTAINLY;
        Bounds days = Bounds.of(from, to);
        query.whereGiven(certainly ? "a.latest_start <= ?" : "a.earliest_start <= ?", days.to())
                .whereGiven(certainly ? "a.earliest_end >= ?" : "a.latest_end >= ?", days.from());
    }
}

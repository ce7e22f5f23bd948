package org.entente.aid.statistic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.ActorCode;

/** What statistics are asked by. */
public class StatisticFilter extends ListParams {

    @QueryParam("publication")
    @Parameter(description = "`us-foreign-assistance` or `oecd-crs`.")
    public String publication;

    @QueryParam("recipient")
    @Parameter(description = "The country that got it.")
    public String recipient;

    @QueryParam("recipientCode")
    @Parameter(description = "The publication's own code of a recipient, such as `WLD`: regions have no other.")
    public String recipientCode;

    @QueryParam("kind")
    @Parameter(description = "What the recipient is: `country`, `region`, `unspecified` or `total`.")
    public String kind;

    @QueryParam("donor")
    @Parameter(description = "Statistics with a value of this donor: a code of an actor.")
    public String donor;

    @QueryParam("source")
    @Parameter(description = "Statistics that cite this document: its id.")
    public String source;

    ListQuery query() {
        Publication whose = Params.read("publication", publication, Publication::of);
        RecipientKind what = Params.word("kind", kind, RecipientKind.class);
        ActorCode giver = Params.read("donor", donor, ActorCode::new);
        return new ListQuery("statistic s", "s.view", "s.id", "uuid")
                .whereGiven("s.publication = ?", whose == null ? null : whose.word())
                .whereGiven("s.recipient = ?", Params.country("recipient", recipient))
                .whereGiven("s.recipient_code = ?", recipientCode)
                .whereGiven("s.recipient_kind = ?", what == null ? null : StatisticRows.word(what))
                .whereGiven(
                        "s.id in (select statistic_id from statistic_value where donor = ?)",
                        giver == null ? null : giver.value())
                .whereGiven(
                        "s.id in (select statistic_id from statistic_source where source_id = ?)",
                        Params.uuid("source", source));
    }
}

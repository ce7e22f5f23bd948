package org.entente.aid.statistic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.aid.query.Bounds;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Params;
import org.entente.chassis.reference.ActorCode;

/** What the values of statistics are asked by. */
public class StatisticValueFilter extends ListParams {

    @QueryParam("publication")
    @Parameter(description = "`us-foreign-assistance` or `oecd-crs`.")
    public String publication;

    @QueryParam("recipient")
    @Parameter(description = "The country that got it.")
    public String recipient;

    @QueryParam("recipientCode")
    @Parameter(description = "The publication's own code of a recipient, such as `WLD`: regions have no other.")
    public String recipientCode;

    @QueryParam("donor")
    @Parameter(description = "Who gave: a code of an actor.")
    public String donor;

    @QueryParam("donorCode")
    @Parameter(description = "Who gave: the publication's own code.")
    public String donorCode;

    @QueryParam("transactionType")
    @Parameter(description = "What the amount is, as the publication calls it, such as `Obligations`.")
    public String transactionType;

    @QueryParam("sector")
    @Parameter(description = "A DAC purpose, a category with its purposes, or a heading.")
    public String sector;

    @QueryParam("priceBasis")
    @Parameter(description = "`current` or `constant`.")
    public String priceBasis;

    @QueryParam("from")
    @Parameter(description = "Periods that begin at or after this date.")
    public String from;

    @QueryParam("to")
    @Parameter(description = "Periods that end at or before this date.")
    public String to;

    ListQuery query() {
        Publication whose = Params.read("publication", publication, Publication::of);
        PublishedType type = Params.read("transactionType", transactionType, PublishedType::of);
        PriceBasis prices = Params.word("priceBasis", priceBasis, PriceBasis.class);
        ActorCode giver = Params.read("donor", donor, ActorCode::new);
        Bounds days = Bounds.of(from, to);
        return new ListQuery("statistic_value v join statistic s on s.id = v.statistic_id", "v.view", "v.key", "text")
                .whereGiven("s.publication = ?", whose == null ? null : whose.word())
                .whereGiven("s.recipient = ?", Params.country("recipient", recipient))
                .whereGiven("s.recipient_code = ?", recipientCode)
                .whereGiven("v.donor = ?", giver == null ? null : giver.value())
                .whereGiven("v.donor_code = ?", donorCode)
                .whereGiven("v.transaction_type = ?", type == null ? null : type.published())
                .whereGiven("starts_with(v.sector, ?)", Params.read("sector", sector, StatisticSectors::known))
                .whereGiven("v.price_basis = ?", prices == null ? null : StatisticRows.word(prices))
                .whereGiven("v.period_start >= ?", days.from())
                .whereGiven("v.period_end <= ?", days.to());
    }
}

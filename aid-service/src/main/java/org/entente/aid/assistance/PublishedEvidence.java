package org.entente.aid.assistance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmount;
import org.entente.aid.statistic.PublishedAmounts;
import org.entente.aid.statistic.PublishedType;
import org.entente.chassis.figure.claim.Evidence;
import org.entente.chassis.figure.claim.FigureClaim;
import org.entente.chassis.figure.claim.FlowType;
import org.entente.chassis.figure.claim.Interval;
import org.entente.chassis.figure.claim.PriceBasis;
import org.entente.chassis.figure.claim.RecordEvidence;

/** Compares a sum of assistance with what a publication tells of the same donor, country and years. */
abstract class PublishedEvidence implements RecordEvidence {

    private final Publication publication;
    private final PublishedType promised;
    private final PublishedAmounts amounts;

    /** @param promised what the publication calls money that was promised */
    PublishedEvidence(Publication publication, PublishedType promised, PublishedAmounts amounts) {
        this.publication = publication;
        this.promised = promised;
        this.amounts = amounts;
    }

    /** Without any value of the two parties the publication has nothing to say, not even that it lacks something. */
    @Override
    public Optional<Evidence> evidence(FigureClaim claim) {
        if (!AssistanceEvidence.isAssistance(claim)) {
            return Optional.empty();
        }
        PublishedType type = claim.basis().flowType() == FlowType.COMMITMENT ? promised : PublishedType.DISBURSEMENTS;
        PriceBasis prices =
                claim.basis().priceBasis() == PriceBasis.CONSTANT ? PriceBasis.CONSTANT : PriceBasis.CURRENT;
        List<PublishedAmount> found =
                amounts.of(publication, claim.scope().subject(), claim.scope().counterpart(), type, prices);
        String rule = "the sum of all " + type.published() + " by "
                + claim.scope().subject() + " for " + claim.scope().counterpart() + " that " + publication.word()
                + " tells for the years of the period";
        return found.isEmpty() ? Optional.empty() : Optional.of(compared(claim, rule, found));
    }

    private Evidence compared(FigureClaim claim, String rule, List<PublishedAmount> found) {
        PublishedYears years = new PublishedYears(publication, claim.period(), found);
        String unfit = unfit(claim, years);
        if (unfit != null) {
            return Evidence.lacking(rule, unfit, years.places());
        }
        Interval sum = Interval.exactly(years.sum());
        if (claim.definition() != null
                && claim.interval().high() != null
                && claim.interval().high().compareTo(years.sum()) < 0) {
            return Evidence.lacking(
                    rule,
                    "the publication tells " + years.sum().toPlainString()
                            + " of all assistance, and the figure is of '" + claim.definition()
                            + "', which may be a part of it",
                    years.places());
        }
        return Evidence.computed(rule, years.sum(), sum, claim.basis().unit(), years.places());
    }

    /** Why the publication's amounts are not like the figure's; null where they are. */
    private String unfit(FigureClaim claim, PublishedYears years) {
        if (claim.scope().sector() != null) {
            return "the publication tells no sectors by donor, and the figure is of the sector "
                    + claim.scope().sector();
        }
        String unfit = ClaimPeriod.unfit(claim);
        if (unfit == null) {
            unfit = years.unfit();
        }
        if (unfit != null) {
            return unfit;
        }
        boolean oneCurrency = years.chosen().stream()
                .allMatch(amount -> amount.currency().equals(claim.basis().unit()));
        if (!oneCurrency) {
            return "the publication's amounts are in another currency than "
                    + claim.basis().unit();
        }
        boolean sameBase = claim.basis().priceBasis() != PriceBasis.CONSTANT
                || years.chosen().stream()
                        .allMatch(amount -> amount.baseYear() != null
                                && Objects.equals(
                                        amount.baseYear(), claim.basis().baseYear()));
        return sameBase
                ? null
                : "nothing tells that the publication's constant prices are those of the figure's base year";
    }
}

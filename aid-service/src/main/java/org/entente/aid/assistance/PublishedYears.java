package org.entente.aid.assistance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmount;
import org.entente.chassis.time.Edtf;

/** The amounts of the years that a period is made of. */
final class PublishedYears {

    private final Publication publication;
    private final Edtf period;
    private final List<PublishedAmount> all;
    private final List<PublishedAmount> chosen;

    /** @param all in the order of their years */
    PublishedYears(Publication publication, Edtf period, List<PublishedAmount> all) {
        this.publication = publication;
        this.period = period;
        this.all = all;
        this.chosen = all.stream()
                .filter(amount -> !amount.from().isBefore(period.earliestStart())
                        && !amount.to().isAfter(period.latestEnd()))
                .toList();
    }

    List<PublishedAmount> chosen() {
        return chosen;
    }

    BigDecimal sum() {
        return chosen.stream().map(PublishedAmount::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    List<String> places() {
        return chosen.stream().map(PublishedAmount::where).toList();
    }

    /** Why the years are not all of the period and nothing else; null where they are. */
    String unfit() {
        for (PublishedAmount amount : all) {
            boolean meets =
                    !amount.from().isAfter(period.latestEnd()) && !amount.to().isBefore(period.earliestStart());
            if (meets && !chosen.contains(amount)) {
                return "the publication's " + (publication.fiscal() ? "fiscal" : "calendar") + " year " + amount.year()
                        + " is " + amount.from() + " to " + amount.to() + ", and the figure is of " + period
                        + ": nothing tells how much of a year's amount falls in a part of it";
            }
        }
        LocalDate next = period.earliestStart();
        for (PublishedAmount amount : chosen) {
            if (amount.from().isAfter(next)) {
                return "the publication has no amount for " + next + " to "
                        + amount.from().minusDays(1);
            }
            next = amount.to().plusDays(1);
        }
        return next.isAfter(period.latestEnd())
                ? null
                : "the publication has no amount for " + next + " to " + period.latestEnd();
    }
}

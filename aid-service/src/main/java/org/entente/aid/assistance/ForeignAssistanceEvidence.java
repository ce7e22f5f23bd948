package org.entente.aid.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmounts;
import org.entente.aid.statistic.PublishedType;

/** What ForeignAssistance.gov tells, by fiscal years. */
@ApplicationScoped
class ForeignAssistanceEvidence extends PublishedEvidence {

    @Inject
    ForeignAssistanceEvidence(PublishedAmounts amounts) {
        super(Publication.US_FOREIGN_ASSISTANCE, PublishedType.OBLIGATIONS, amounts);
    }
}

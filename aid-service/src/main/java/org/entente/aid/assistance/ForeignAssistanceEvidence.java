package org.entente.aid.assistance;

import jakarta.inject.Singleton;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmounts;
import org.entente.aid.statistic.PublishedType;

/** What ForeignAssistance.gov tells, by fiscal years. */
@Singleton
class ForeignAssistanceEvidence extends PublishedEvidence {

    ForeignAssistanceEvidence(PublishedAmounts amounts) {
        super(Publication.US_FOREIGN_ASSISTANCE, PublishedType.OBLIGATIONS, amounts);
    }
}

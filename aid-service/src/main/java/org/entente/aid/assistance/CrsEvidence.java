package org.entente.aid.assistance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmounts;
import org.entente.aid.statistic.PublishedType;

/** What the OECD's Creditor Reporting System tells, by calendar years. */
@ApplicationScoped
class CrsEvidence extends PublishedEvidence {

    @Inject
    CrsEvidence(PublishedAmounts amounts) {
        super(Publication.OECD_CRS, PublishedType.COMMITMENTS, amounts);
    }
}

package org.entente.aid.assistance;

import jakarta.inject.Singleton;
import org.entente.aid.statistic.Publication;
import org.entente.aid.statistic.PublishedAmounts;
import org.entente.aid.statistic.PublishedType;

/** What the OECD's Creditor Reporting System tells, by calendar years. */
@Singleton
class CrsEvidence extends PublishedEvidence {

    CrsEvidence(PublishedAmounts amounts) {
        super(Publication.OECD_CRS, PublishedType.COMMITMENTS, amounts);
    }
}

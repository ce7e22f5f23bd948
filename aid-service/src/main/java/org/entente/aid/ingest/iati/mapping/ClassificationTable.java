package org.entente.aid.ingest.iati.mapping;

import org.entente.aid.activity.AidType;
import org.entente.aid.activity.Classification;
import org.entente.aid.activity.HumanitarianScope;
import org.entente.aid.activity.PolicyMarker;
import org.entente.aid.activity.RecipientCountry;
import org.entente.aid.activity.RecipientRegion;
import org.entente.aid.activity.SectorShare;
import org.entente.aid.activity.Tag;

/** The table's lines for what aid is for, and what kind of aid it is. */
final class ClassificationTable {

    static final Shape COUNTRY = Shape.of(RecipientCountry.class)
            .attribute("code", "code")
            .attribute("percentage", "percentage")
            .narratives(null, "narratives");

    static final Shape REGION = Shape.of(RecipientRegion.class)
            .attribute("vocabulary", "vocabulary", "1")
            .attribute("vocabulary-uri", "vocabularyUri")
            .attribute("code", "code")
            .attribute("percentage", "percentage")
            .narratives(null, "narratives");

    static final Shape SECTOR = Shape.of(SectorShare.class)
            .attribute("vocabulary", "vocabulary", "1")
            .attribute("vocabulary-uri", "vocabularyUri")
            .with(new SectorCodePart(SectorShare.class))
            .attribute("percentage", "percentage")
            .name("name");

    static final Shape AID_TYPE =
            Shape.of(AidType.class).attribute("vocabulary", "vocabulary").attribute("code", "code");

    private static final Shape POLICY_MARKER = Shape.of(PolicyMarker.class)
            .attribute("vocabulary", "vocabulary")
            .attribute("vocabulary-uri", "vocabularyUri")
            .attribute("code", "code")
            .attribute("significance", "significance")
            .narratives(null, "narratives");

    private static final Shape TAG = Shape.of(Tag.class)
            .attribute("vocabulary", "vocabulary")
            .attribute("vocabulary-uri", "vocabularyUri")
            .attribute("code", "code")
            .narratives(null, "narratives");

    private static final Shape HUMANITARIAN_SCOPE = Shape.of(HumanitarianScope.class)
            .attribute("type", "type")
            .attribute("vocabulary", "vocabulary")
            .attribute("vocabulary-uri", "vocabularyUri")
            .attribute("code", "code")
            .narratives(null, "narratives");

    static final Shape ALL = Shape.of(Classification.class)
            .child("activity-scope", "code", "scope")
            .list("tag", "tags", TAG)
            .list("humanitarian-scope", "humanitarianScopes", HUMANITARIAN_SCOPE)
            .list("policy-marker", "policyMarkers", POLICY_MARKER)
            .child("collaboration-type", "code", "collaborationType")
            .child("default-flow-type", "code", "flowType")
            .child("default-finance-type", "code", "financeType")
            .list("default-aid-type", "aidTypes", AID_TYPE)
            .child("default-tied-status", "code", "tiedStatus")
            .child("capital-spend", "percentage", "capitalSpend");

    private ClassificationTable() {}
}

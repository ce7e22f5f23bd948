package org.entente.aid.ingest.iati.mapping;

import org.entente.aid.activity.OwnerOrg;
import org.entente.aid.activity.ParticipatingOrg;
import org.entente.aid.activity.ReportingOrg;
import org.entente.aid.activity.TransactionOrg;

/** The table's lines for organisations. */
final class OrgTable {

    static final Shape REPORTING = Shape.of(ReportingOrg.class)
            .attribute("ref", "ref")
            .attribute("type", "type")
            .attribute("secondary-reporter", "secondaryReporter")
            .with(NamePart.of(ReportingOrg.class));

    static final Shape PARTICIPATING = Shape.of(ParticipatingOrg.class)
            .attribute("role", "role")
            .attribute("ref", "ref")
            .attribute("type", "type")
            .attribute("activity-id", "activityId")
            .attribute("crs-channel-code", "crsChannelCode")
            .with(NamePart.of(ParticipatingOrg.class))
            .with(new ActorPart("actor", null));

    static final Shape OWNER = Shape.of(OwnerOrg.class).attribute("ref", "ref").narratives(null, "narratives");

    static final Shape PROVIDER = inTransaction("provider-activity-id");
    static final Shape RECEIVER = inTransaction("receiver-activity-id");

    private OrgTable() {}

    private static Shape inTransaction(String activityId) {
        return Shape.of(TransactionOrg.class)
                .attribute("ref", "ref")
                .attribute("type", "type")
                .attribute(activityId, "activityId")
                .name("name");
    }
}

package org.entente.aid.ingest.iati.mapping;

import org.entente.aid.activity.ActivityDate;
import org.entente.aid.activity.ActivityDraft;
import org.entente.aid.activity.ActivityLocation;
import org.entente.aid.activity.AdministrativeDivision;
import org.entente.aid.activity.LocationId;
import org.entente.aid.activity.LocationPoint;
import org.entente.aid.activity.OtherIdentifier;
import org.entente.aid.activity.RelatedActivity;
import org.entente.aid.activity.Reporting;

/** The table of an activity's elements and members. What it does not name is kept verbatim. */
final class ActivityTable {

    private static final Shape REPORTING = Shape.of(Reporting.class)
            .attribute("xml:lang", "language")
            .attribute("default-currency", "defaultCurrency")
            .attribute("hierarchy", "hierarchy")
            .attribute("humanitarian", "humanitarian")
            .attribute("last-updated-datetime", "lastUpdated")
            .attribute("linked-data-uri", "linkedDataUri")
            .attribute("budget-not-provided", "budgetNotProvided");

    private static final Shape DATE = Shape.of(ActivityDate.class)
            .attribute("type", "type")
            .attribute("iso-date", "date")
            .narratives(null, "narratives");

    private static final Shape LOCATION = Shape.of(ActivityLocation.class)
            .attribute("ref", "ref")
            .child("location-reach", "code", "reach")
            .list(
                    "location-id",
                    "ids",
                    Shape.of(LocationId.class)
                            .attribute("vocabulary", "vocabulary")
                            .attribute("code", "code"))
            .narratives("name", "names")
            .narratives("description", "descriptions")
            .narratives("activity-description", "activityDescriptions")
            .list(
                    "administrative",
                    "administrative",
                    Shape.of(AdministrativeDivision.class)
                            .attribute("vocabulary", "vocabulary")
                            .attribute("level", "level")
                            .attribute("code", "code"))
            .object(
                    "point",
                    "point",
                    Shape.of(LocationPoint.class)
                            .attribute("srsName", "srsName")
                            .child("pos", null, "pos"))
            .child("exactness", "code", "exactness")
            .child("location-class", "code", "locationClass")
            .child("feature-designation", "code", "featureDesignation")
            .keepsTheRest();

    static final Shape ACTIVITY = Shape.of(ActivityDraft.class)
            .child("iati-identifier", null, "iatiIdentifier")
            .object("reporting-org", "reportingOrg", OrgTable.REPORTING)
            .with(new InGroup(
                    new TextsPart("title", Member.of(ActivityDraft.class, "title"), "titles"), "titles", "narratives"))
            .with(new InGroup(new DescriptionsPart(), DescriptionsPart.LIST, "narratives"))
            .list("participating-org", "participatingOrgs", OrgTable.PARTICIPATING)
            .list(
                    "other-identifier",
                    "otherIdentifiers",
                    Shape.of(OtherIdentifier.class)
                            .attribute("ref", "ref")
                            .attribute("type", "type")
                            .object("owner-org", "ownerOrg", OrgTable.OWNER))
            .child("activity-status", "code", "status")
            .list("activity-date", "activityDates", DATE)
            .list("recipient-country", "recipientCountries", ClassificationTable.COUNTRY)
            .list("recipient-region", "recipientRegions", ClassificationTable.REGION)
            .list("location", "locations", LOCATION)
            .list("sector", "sectors", ClassificationTable.SECTOR)
            .group("classification", ClassificationTable.ALL)
            .list("budget", "budgets", MoneyTable.BUDGET)
            .list("planned-disbursement", "plannedDisbursements", MoneyTable.PLANNED_DISBURSEMENT)
            .list("transaction", "transactions", MoneyTable.TRANSACTION)
            .list("document-link", "documents", ResultTable.DOCUMENT)
            .list(
                    "related-activity",
                    "relatedActivities",
                    Shape.of(RelatedActivity.class).attribute("ref", "ref").attribute("type", "type"))
            .list("result", "results", ResultTable.RESULT)
            .group("reporting", REPORTING)
            .keepsTheRest();

    private ActivityTable() {}
}

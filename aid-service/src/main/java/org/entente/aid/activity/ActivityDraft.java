package org.entente.aid.activity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.aid.iati.ActivityStatus;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Checked;
import org.entente.chassis.time.Edtf;

/**
 * An aid activity as a client writes it, in the terms of IATI 2.03.
 *
 * @param iatiIdentifier its identifier in IATI, unique; null for what IATI does not know
 * @param title in English, or else in the source's first language
 * @param description null without one
 * @param status where it is in its life
 * @param when the time it goes on (EDTF); null where its dates tell it
 * @param reportingOrg who publishes it, null where no organisation did
 * @param participatingOrgs who takes part
 * @param activityDates its planned and actual starts and ends
 * @param recipientCountries the countries it is for
 * @param recipientRegions the regions it is for, beside the countries
 * @param sectors what it is for
 * @param transactions money that moved or was promised; amounts of two types or currencies are never added
 * @param budgets what is planned to be spent
 * @param inKind what was given in another form than money
 * @param results what it brought about
 * @param citations where all this is said
 * @param narratives title and descriptions in all languages
 * @param reporting how it is published
 * @param classification what kind of aid it is
 * @param plannedDisbursements money that is to be paid out
 * @param locations where it goes on
 * @param documents what is written about it
 * @param relatedActivities other activities, by their identifiers
 * @param otherIdentifiers what others call it
 * @param verbatim what its element in IATI holds beside
 */
@Schema(description = "An aid activity as a client writes it, in the terms of IATI 2.03.")
public record ActivityDraft(
        @Size(max = 500) @Pattern(
                        regexp = "\\S(.*\\S)?",
                        message = "an identifier has no white space around it and no line breaks")
                String iatiIdentifier,
        @NotBlank @Size(max = 2000) String title,
        @Size(max = 20_000) String description,
        @NotNull ActivityStatus status,
        Edtf when,
        @Valid ReportingOrg reportingOrg,
        @Size(max = 2_000) List<@NotNull @Valid ParticipatingOrg> participatingOrgs,
        @Size(max = 200) List<@NotNull @Valid ActivityDate> activityDates,
        @Size(max = 300) List<@NotNull @Valid RecipientCountry> recipientCountries,
        @Size(max = 500) List<@NotNull @Valid RecipientRegion> recipientRegions,
        @Size(max = 2_000) List<@NotNull @Valid SectorShare> sectors,
        @Size(max = 10_000) List<@NotNull @Valid AidTransaction> transactions,
        @Size(max = 2_000) List<@NotNull @Valid Budget> budgets,
        @Size(max = 500) List<@NotNull @Valid InKind> inKind,
        @Size(max = 2_000) List<@NotNull @Valid Result> results,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Citation> citations,
        @Valid Narratives narratives,
        @Valid Reporting reporting,
        @Valid Classification classification,
        @Size(max = 2_000) List<@NotNull @Valid PlannedDisbursement> plannedDisbursements,
        @Size(max = 5_000) List<@NotNull @Valid ActivityLocation> locations,
        @Size(max = 2_000) List<@NotNull @Valid DocumentLink> documents,
        @Size(max = 5_000) List<@NotNull @Valid RelatedActivity> relatedActivities,
        @Size(max = 500) List<@NotNull @Valid OtherIdentifier> otherIdentifiers,
        @Size(max = 5_000) List<@NotNull @Valid Verbatim> verbatim)
        implements Checked {

    public ActivityDraft {
        participatingOrgs = Absent.orEmpty(participatingOrgs);
        activityDates = Absent.orEmpty(activityDates);
        recipientCountries = Absent.orEmpty(recipientCountries);
        recipientRegions = Absent.orEmpty(recipientRegions);
        sectors = Absent.orEmpty(sectors);
        transactions = Absent.orEmpty(transactions);
        budgets = Absent.orEmpty(budgets);
        inKind = Absent.orEmpty(inKind);
        results = Absent.orEmpty(results);
        citations = Absent.orEmpty(citations);
        plannedDisbursements = Absent.orNull(plannedDisbursements);
        locations = Absent.orNull(locations);
        documents = Absent.orNull(documents);
        relatedActivities = Absent.orNull(relatedActivities);
        otherIdentifiers = Absent.orNull(otherIdentifiers);
        verbatim = Absent.orNull(verbatim);
    }

    @Override
    public void check(Check check) {
        ActivityPeriod.check(activityDates, check);
        Rules.each(sectors, (sector, i) -> sector.check(check, "/sectors/" + i));
        Rules.each(transactions, (transaction, i) -> transaction.check(check, "/transactions/" + i));
        Rules.each(budgets, (budget, i) -> budget.check(check, "/budgets/" + i));
        Percentages.check(this, check);
        Translations.check(this, check);
    }
}

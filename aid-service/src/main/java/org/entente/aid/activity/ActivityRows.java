package org.entente.aid.activity;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.time.Edtf;

/** Copies from a draft what questions look at. */
final class ActivityRows {

    /** Stands for the vocabulary of a code that is not in it, so that no sum and no filter of the vocabulary has it. */
    private static final String UNLISTED = "unlisted";

    /** An index takes no longer texts, and nobody sorts by what comes behind. */
    private static final int LONGEST_TITLE = 500;

    private ActivityRows() {}

    static void fill(Activity row, ActivityDraft draft) {
        row.iatiIdentifier = draft.iatiIdentifier();
        row.title = beginning(draft.title());
        row.status = draft.status().code();
        publisher(row, draft.reportingOrg());
        Reporting reporting = draft.reporting();
        row.hierarchy = reporting == null ? null : reporting.hierarchy();
        row.humanitarian = reporting == null ? null : reporting.humanitarian();
        row.defaults = MoneyRows.kind(draft.classification());
        period(row, ActivityPeriod.of(draft));
        row.participants = draft.participatingOrgs().stream()
                .map(ActivityRows::participant)
                .toList();
        row.recipients = recipients(draft).toList();
        row.sectors = draft.sectors().stream().map(ActivityRows::sector).toList();
        row.transactions = MoneyRows.transactions(row.id, draft.transactions());
        row.budgets = draft.budgets().stream().map(MoneyRows::budget).toList();
        row.planned =
                stream(draft.plannedDisbursements()).map(MoneyRows::planned).toList();
        row.related = stream(draft.relatedActivities())
                .map(one -> new Rows.Related(one.type(), one.ref()))
                .toList();
        row.inKind = draft.inKind().stream().map(ActivityRows::inKind).toList();
        row.sources = sources(draft);
    }

    private static void publisher(Activity row, ReportingOrg org) {
        row.reportingOrg = org == null ? null : org.ref();
        row.reportingOrgName = org == null ? null : org.name();
        row.secondary = org != null && Boolean.TRUE.equals(org.secondaryReporter());
    }

    private static <T> Stream<T> stream(List<T> list) {
        return list == null ? Stream.empty() : list.stream();
    }

    private static String beginning(String title) {
        int end = title.offsetByCodePoints(0, Math.min(LONGEST_TITLE, title.codePointCount(0, title.length())));
        return title.substring(0, end);
    }

    /** Where nothing is told, everything is possible and nothing is certain. */
    private static void period(Activity row, Edtf when) {
        row.earliestStart = when == null ? LocalDate.MIN : when.earliestStart();
        row.latestStart = when == null ? LocalDate.MAX : when.latestStart();
        row.earliestEnd = when == null ? LocalDate.MIN : when.earliestEnd();
        row.latestEnd = when == null ? LocalDate.MAX : when.latestEnd();
    }

    private static Set<UUID> sources(ActivityDraft draft) {
        return Stream.concat(
                        draft.citations().stream(),
                        draft.inKind().stream().flatMap(given -> given.citations().stream()))
                .map(Citation::sourceId)
                .collect(Collectors.toSet());
    }

    private static Rows.Participant participant(ParticipatingOrg org) {
        return new Rows.Participant(org.role().code(), text(org.actor()), org.ref(), org.name());
    }

    private static Stream<Rows.Recipient> recipients(ActivityDraft draft) {
        return Stream.concat(
                draft.recipientCountries().stream()
                        .map(country -> new Rows.Recipient(country.code().value(), null, null, country.percentage())),
                draft.recipientRegions().stream()
                        .map(region -> new Rows.Recipient(
                                null, region.code(), region.vocabulary().code(), region.percentage())));
    }

    private static Rows.SectorRow sector(SectorShare sector) {
        return new Rows.SectorRow(
                sector.unlisted() == null ? sector.vocabulary().code() : UNLISTED, sector.code(), sector.percentage());
    }

    private static Rows.InKindRow inKind(InKind given) {
        return new Rows.InKindRow(
                given.quantity().unit(),
                given.quantity().value(),
                text(given.provider()),
                text(given.receiver()),
                text(given.partner()));
    }

    private static String text(Object code) {
        return Objects.toString(code, null);
    }
}

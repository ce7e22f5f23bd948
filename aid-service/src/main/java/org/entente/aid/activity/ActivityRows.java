package org.entente.aid.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.chassis.citation.Citation;
import org.entente.chassis.time.Edtf;

/** Copies from a draft what questions look at. */
final class ActivityRows {

    private ActivityRows() {}

    static void fill(Activity row, ActivityDraft draft) {
        row.iatiIdentifier = draft.iatiIdentifier();
        row.title = draft.title();
        row.status = draft.status().code();
        row.reportingOrg =
                draft.reportingOrg() == null ? null : draft.reportingOrg().ref();
        row.reportingOrgName =
                draft.reportingOrg() == null ? null : draft.reportingOrg().name();
        period(row, ActivityPeriod.of(draft));
        renew(row.participants, draft.participatingOrgs().stream().map(ActivityRows::participant));
        renew(row.recipients, recipients(draft));
        renew(row.sectors, draft.sectors().stream().map(ActivityRows::sector));
        renew(row.transactions, transactions(row.id, draft.transactions()).stream());
        renew(row.budgets, draft.budgets().stream().map(ActivityRows::budget));
        renew(row.inKind, draft.inKind().stream().map(ActivityRows::inKind));
        sources(row.sources, draft);
    }

    /** Where nothing is told, everything is possible and nothing is certain. */
    private static void period(Activity row, Edtf when) {
        row.earliestStart = when == null ? LocalDate.MIN : when.earliestStart();
        row.latestStart = when == null ? LocalDate.MAX : when.latestStart();
        row.earliestEnd = when == null ? LocalDate.MIN : when.earliestEnd();
        row.latestEnd = when == null ? LocalDate.MAX : when.latestEnd();
    }

    private static <T> void renew(List<T> rows, Stream<T> now) {
        rows.clear();
        now.forEach(rows::add);
    }

    private static void sources(Set<UUID> rows, ActivityDraft draft) {
        Set<UUID> now = new HashSet<>();
        Stream.concat(draft.citations().stream(), draft.inKind().stream().flatMap(given -> given.citations().stream()))
                .map(Citation::sourceId)
                .forEach(now::add);
        rows.retainAll(now);
        rows.addAll(now);
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
        return new Rows.SectorRow(sector.vocabulary().code(), sector.code(), sector.percentage());
    }

    private static List<Rows.Transaction> transactions(UUID id, List<AidTransaction> drafts) {
        List<Rows.Transaction> rows = new ArrayList<>(drafts.size());
        Rules.each(
                drafts,
                (draft, i) -> rows.add(new Rows.Transaction(
                        draft.type().code(),
                        draft.date().date(),
                        valueDate(draft.value(), draft.date()),
                        draft.value().amount(),
                        draft.value().currency().value(),
                        draft.qualifier().name(),
                        text(draft.provider()),
                        text(draft.receiver()),
                        draft.sector(),
                        text(draft.recipientCountry()),
                        new TransactionView(id, i, draft).json())));
        return rows;
    }

    private static Rows.BudgetRow budget(Budget budget) {
        return new Rows.BudgetRow(
                budget.type().code(),
                budget.status().code(),
                budget.periodStart().date(),
                budget.periodEnd().date(),
                valueDate(budget.value(), budget.periodStart()),
                budget.value().amount(),
                budget.value().currency().value());
    }

    private static LocalDate valueDate(Money value, Day otherwise) {
        return (value.valueDate() == null ? otherwise : value.valueDate()).date();
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

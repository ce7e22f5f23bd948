package org.entente.aid.activity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.entente.aid.iati.BudgetType;
import org.entente.aid.iati.SectorVocabulary;

/** Copies from a draft what sums look at in amounts. */
final class MoneyRows {

    /** The list AidTypeVocabulary's number of the DAC's types, which is meant without one. */
    private static final String DAC_AID_TYPES = "1";

    private MoneyRows() {}

    static List<Rows.Transaction> transactions(UUID id, List<AidTransaction> drafts) {
        List<Rows.Transaction> rows = new ArrayList<>(drafts.size());
        Rules.each(drafts, (draft, i) -> rows.add(transaction(draft, new TransactionView(id, i, draft).json())));
        return rows;
    }

    private static Rows.Transaction transaction(AidTransaction draft, String view) {
        TransactionOrg giver = draft.providerOrg();
        String sectors = dacSectors(draft);
        TransactionRegion region = draft.recipientRegion();
        return new Rows.Transaction(
                draft.type().code(),
                draft.date().date(),
                valueDate(draft.value(), draft.date()),
                draft.value().amount(),
                draft.value().currency().value(),
                draft.qualifier().name(),
                text(draft.provider()),
                giver == null ? null : giver.ref(),
                giver == null ? null : giver.name(),
                text(draft.receiver()),
                sectors == null || sectors.isEmpty() ? null : sectors.split(",")[0],
                sectors,
                text(draft.recipientCountry()),
                region == null ? null : region.code(),
                region == null ? null : region.vocabulary().code(),
                draft.humanitarian(),
                kind(draft.flowType(), draft.financeType(), draft.aidTypes(), draft.tiedStatus()),
                view);
    }

    static Rows.BudgetRow budget(Budget budget) {
        return new Rows.BudgetRow(
                budget.type().code(),
                budget.status().code(),
                budget.periodStart().date(),
                budget.periodEnd().date(),
                valueDate(budget.value(), budget.periodStart()),
                budget.value().amount(),
                budget.value().currency().value());
    }

    /** What tells no type is original, and what tells no end after its start is of its first day. */
    static Rows.PlannedRow planned(PlannedDisbursement planned) {
        TransactionOrg giver = planned.provider();
        Day start = planned.periodStart();
        boolean ends = planned.periodEnd() != null && planned.periodEnd().isAfter(start);
        return new Rows.PlannedRow(
                planned.type() == null ? BudgetType.ORIGINAL.code() : planned.type(),
                start.date(),
                (ends ? planned.periodEnd() : start).date(),
                valueDate(planned.value(), start),
                planned.value().amount(),
                planned.value().currency().value(),
                giver == null ? null : giver.ref(),
                giver == null ? null : giver.name());
    }

    /** Null where the activity tells nothing of it. */
    static Rows.Kind kind(Classification classification) {
        return classification == null
                ? null
                : kind(
                        classification.flowType(),
                        classification.financeType(),
                        classification.aidTypes(),
                        classification.tiedStatus());
    }

    private static Rows.Kind kind(String flow, String finance, List<AidType> aid, String tied) {
        String ofTheDac = aid == null
                ? null
                : aid.stream()
                        .filter(type ->
                                type.vocabulary() == null || type.vocabulary().equals(DAC_AID_TYPES))
                        .map(AidType::code)
                        .findFirst()
                        .orElse(null);
        return new Rows.Kind(flow, finance, ofTheDac, tied);
    }

    /** The DAC's codes that a transaction tells, with commas; empty if only others; null if its activity's hold. */
    private static String dacSectors(AidTransaction draft) {
        Set<String> codes = new TreeSet<>(codes(draft, SectorVocabulary.DAC_PURPOSE));
        if (draft.sector() != null) {
            codes.add(draft.sector());
        }
        if (codes.isEmpty()) {
            codes.addAll(codes(draft, SectorVocabulary.DAC_CATEGORY));
        }
        return codes.isEmpty() && draft.sectors() == null ? null : String.join(",", codes);
    }

    private static List<String> codes(AidTransaction draft, SectorVocabulary vocabulary) {
        return draft.sectors() == null
                ? List.of()
                : draft.sectors().stream()
                        .filter(sector -> sector.vocabulary() == vocabulary && sector.unlisted() == null)
                        .map(TransactionSector::code)
                        .toList();
    }

    private static LocalDate valueDate(Money value, Day otherwise) {
        return (value.valueDate() == null ? otherwise : value.valueDate()).date();
    }

    private static String text(Object code) {
        return Objects.toString(code, null);
    }
}

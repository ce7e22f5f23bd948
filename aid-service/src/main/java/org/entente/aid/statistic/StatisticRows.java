package org.entente.aid.statistic;

import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.chassis.citation.Citation;

/** Copies from a draft what questions look at. */
final class StatisticRows {

    private StatisticRows() {}

    static void fill(Statistic row, StatisticDraft draft) {
        StatisticRecipient recipient = draft.recipient();
        row.publication = draft.publication().word();
        row.recipientKey = recipient.key();
        row.recipient = Objects.toString(recipient.code(), null);
        row.recipientKind = word(recipient.kind());
        row.recipientCode = recipient.publishedCode();
        row.recipientName = recipient.name();
        row.values = IntStream.range(0, draft.values().size())
                .mapToObj(place -> value(row.id, place, draft))
                .toList();
        row.sources = draft.citations().stream().map(Citation::sourceId).collect(Collectors.toSet());
    }

    /** An enum's constant as questions and rows write it. */
    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Statistic.Value value(UUID id, int place, StatisticDraft draft) {
        StatisticValue value = draft.values().get(place);
        return new Statistic.Value(
                Objects.toString(value.donor(), null),
                value.donorCode(),
                value.donorName(),
                value.year(),
                value.period().earliestStart(),
                value.period().latestEnd(),
                value.transactionType().published(),
                value.sector(),
                value.amount(),
                value.currency().value(),
                word(value.priceBasis()),
                value.baseYear(),
                StatisticValueView.of(id, place, draft).json());
    }
}

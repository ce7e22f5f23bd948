package org.entente.aid.aggregate;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.aid.reference.ExchangeRates;
import org.entente.chassis.http.Json;

/** Makes the answer of what was found. */
final class Answers {

    private static final Comparator<Aggregate.Row> ORDER = Comparator.<Aggregate.Row, String>comparing(
                    row -> row.group().values().stream().map(Group::order).collect(Collectors.joining("\0")))
            .thenComparing(Aggregate.Row::currency);

    private final Question question;
    private final Found found;
    private final Explanations explanations;

    Answers(Question question, Found found) {
        this.question = question;
        this.found = found;
        this.explanations = new Explanations(question, found.parts());
    }

    Aggregate answer() {
        List<Aggregate.Sum> totals =
                found.section("total").stream().map(this::sum).toList();
        List<Found.Line> left = new ArrayList<>(found.section("unconverted"));
        left.addAll(found.section("setApart"));
        return new Aggregate(
                Understood.of(question),
                rows(),
                question.converts() ? totals.get(0) : null,
                question.converts() ? null : sorted(totals),
                remainders("unconverted"),
                remainders("setApart"),
                new Warnings(found).all(),
                coverage(),
                left.stream().allMatch(line -> Reason.of(line.reason()).counted()),
                conversion(),
                found.freshness(),
                RulesUsed.of(question));
    }

    private List<Aggregate.Row> rows() {
        Groups groups = new Groups(question);
        return found.section("row").stream()
                .map(line -> new Aggregate.Row(
                        groups.of(line.key(), line.labels()),
                        Numbers.plain(line.value()),
                        currency(line),
                        line.records(),
                        explanations.ofRow(line)))
                .sorted(ORDER)
                .toList();
    }

    private Aggregate.Sum sum(Found.Line line) {
        BigDecimal value = line.value() == null ? BigDecimal.ZERO : line.value();
        return new Aggregate.Sum(
                Numbers.plain(value),
                currency(line),
                line.records(),
                question.by().isEmpty() ? explanations.ofTotal(line.currency()) : null);
    }

    private String currency(Found.Line line) {
        return question.converts() ? question.currency() : line.currency();
    }

    private static List<Aggregate.Sum> sorted(List<Aggregate.Sum> totals) {
        return totals.stream()
                .sorted(Comparator.comparing(Aggregate.Sum::currency))
                .toList();
    }

    private List<Aggregate.Remainder> remainders(String section) {
        return found.section(section).stream()
                .map(line -> new Aggregate.Remainder(
                        line.reason(),
                        Reason.of(line.reason()).detail(),
                        Numbers.plain(line.value()),
                        line.currency(),
                        line.records(),
                        explanations.ofRemainder(line)))
                .sorted(Comparator.comparing(Aggregate.Remainder::reason).thenComparing(Aggregate.Remainder::currency))
                .toList();
    }

    private Aggregate.Coverage coverage() {
        List<Found.Line> totals = found.section("total");
        return new Aggregate.Coverage(
                totals.stream()
                        .map(Found.Line::first)
                        .filter(day -> day != null)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                totals.stream()
                        .map(Found.Line::last)
                        .filter(day -> day != null)
                        .max(Comparator.naturalOrder())
                        .orElse(null),
                totals.stream().mapToLong(Found.Line::records).sum());
    }

    private Aggregate.Conversion conversion() {
        List<Aggregate.Rate> rates = !question.converts()
                ? List.of()
                : found.section("rate").stream()
                        .map(Answers::rate)
                        .sorted(Comparator.comparing(Aggregate.Rate::currency))
                        .toList();
        Aggregate.Deflation deflation = question.deflator() == null
                ? null
                : new Aggregate.Deflation(
                        question.deflator().country(), question.deflator().source(), question.baseYear());
        return rates.isEmpty() && deflation == null
                ? null
                : new Aggregate.Conversion(rates.isEmpty() ? null : ExchangeRates.SOURCE, rates, deflation);
    }

    private static Aggregate.Rate rate(Found.Line line) {
        JsonNode range = Json.tree(line.key());
        return new Aggregate.Rate(
                line.currency(),
                range.get(0).asText(),
                range.get(1).asText(),
                Numbers.plain(range.get(2).decimalValue()),
                Numbers.plain(range.get(3).decimalValue()),
                line.records());
    }
}

package org.entente.aid.aggregate;

import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The records behind each number. */
final class Explanations {

    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private final Question question;
    private final Map<List<String>, List<Aggregate.Contribution>> byNumber = new LinkedHashMap<>();

    Explanations(Question question, List<Found.Part> parts) {
        this.question = question;
        for (Found.Part part : parts) {
            byNumber.computeIfAbsent(number(part), number -> new ArrayList<>()).add(contribution(part));
        }
    }

    /** Those behind a row; null if they were not asked for. */
    List<Aggregate.Contribution> ofRow(Found.Line line) {
        return of(rowNumber(line.key(), line.currency()));
    }

    /** Those behind what is left out; null if they were not asked for. */
    List<Aggregate.Contribution> ofRemainder(Found.Line line) {
        return of(List.of(line.section(), line.currency(), line.reason()));
    }

    /** Those behind the total of a question without groups; null if they were not asked for. */
    List<Aggregate.Contribution> ofTotal(String currency) {
        return of(rowNumber("[]", currency));
    }

    private List<Aggregate.Contribution> of(List<String> number) {
        return question.explain() ? byNumber.getOrDefault(number, List.of()) : null;
    }

    private List<String> number(Found.Part part) {
        return part.part().equals("sum")
                ? rowNumber(part.key(), question.converts() ? null : part.currency())
                : List.of(part.part(), part.currency(), part.reason());
    }

    private static List<String> rowNumber(String key, String currency) {
        return List.of("sum", key, Objects.requireNonNullElse(currency, ""));
    }

    private Aggregate.Contribution contribution(Found.Part part) {
        boolean summed = part.part().equals("sum");
        boolean converted = summed && question.converts() && !part.currency().equals(question.currency());
        boolean deflated = summed && question.deflator() != null;
        return new Aggregate.Contribution(
                part.activity(),
                part.iatiIdentifier(),
                question.measure().path() + part.place(),
                part.date(),
                part.valueDate(),
                Numbers.plain(part.amount()),
                part.currency(),
                Numbers.plain(part.share().round(DIGITS)),
                converted ? Numbers.plain(part.rate().round(DIGITS)) : null,
                converted ? YearMonth.from(part.valueDate()).toString() : null,
                deflated ? Numbers.plain(part.prices().round(DIGITS)) : null,
                Numbers.plain(summed ? part.value() : part.own()),
                toldBy(part));
    }

    private static Map<String, String> toldBy(Found.Part part) {
        Map<String, String> told = new LinkedHashMap<>();
        put(told, Dimension.DONOR, part.donorBy());
        put(told, Dimension.RECIPIENT, part.recipientBy());
        put(told, Dimension.SECTOR, part.sectorBy());
        return told.isEmpty() ? null : told;
    }

    private static void put(Map<String, String> told, Dimension dimension, String by) {
        if (by != null) {
            told.put(dimension.word(), by);
        }
    }
}

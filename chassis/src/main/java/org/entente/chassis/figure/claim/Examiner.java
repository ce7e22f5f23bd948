package org.entente.chassis.figure.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.chassis.time.Edtf;

/** Compares a claim with other figures, with what they imply and with records, and tells what figures imply. */
public final class Examiner {

    /** Figures on one measure and its parties that are compared at once; the work grows with their square. */
    public static final int MOST_FIGURES = 500;
    /** Values that one answer may hold. */
    public static final int MOST_VALUES = 1000;

    private final List<FigureClaim> figures;

    /** @param figures all that are about the measure and its parties, opinions too */
    public Examiner(List<FigureClaim> figures) {
        if (figures.size() > MOST_FIGURES) {
            throw TooManyFigures.stored(MOST_FIGURES);
        }
        this.figures = List.copyOf(figures);
    }

    /**
     * What follows from the figures.
     *
     * @param counterpart of the values, {@link Scope#WORLD} for totals; null for all
     * @param period that holds the values' own, null for all
     */
    public List<ImpliedValue> implied(String counterpart, Edtf period) {
        return values(Rule.all(figures)
                .filter(derivation ->
                        counterpart == null || derivation.claim().scope().isWith(counterpart))
                .filter(derivation -> period == null
                        || Periods.covers(period, derivation.claim().period())));
    }

    /**
     * Checks one of the figures.
     *
     * @param evidence of the service's records
     */
    public FigureCheck check(FigureClaim claim, List<Evidence> evidence) {
        List<FigureClaim> others =
                figures.stream().filter(other -> !other.id().equals(claim.id())).toList();
        List<Comparison> comparisons = new ArrayList<>();
        others.stream()
                .filter(FigureClaim::isFact)
                .flatMap(other -> compare(claim, other).stream())
                .forEach(comparisons::add);
        bounded(Rule.all(figures)
                        .filter(derivation -> !derivation.uses(claim.id()) && claim.claimsTheSame(derivation.claim())))
                .forEach(derivation -> comparisons.add(Comparison.withImplied(claim, derivation)));
        evidence.forEach(found -> comparisons.add(Comparison.withRecords(claim, found)));
        return new FigureCheck(
                claim.id(),
                verdict(comparisons),
                FigureCheck.Claimed.of(claim),
                comparisons,
                others.stream()
                        .flatMap(other -> Mismatch.between(claim, other).stream())
                        .toList(),
                values(Rule.all(figures).filter(derivation -> derivation.uses(claim.id()))));
    }

    private static Optional<Comparison> compare(FigureClaim claim, FigureClaim other) {
        return claim.claimsTheSame(other)
                ? Optional.of(Comparison.withFigure(claim, other))
                : CumulativeRule.compare(claim, other);
    }

    private static Verdict verdict(List<Comparison> comparisons) {
        return Stream.of(Verdict.CONTRADICTED, Verdict.CONSISTENT)
                .filter(verdict -> comparisons.stream().anyMatch(comparison -> comparison.verdict() == verdict))
                .findFirst()
                .orElse(Verdict.NOT_ENOUGH_DATA);
    }

    private static List<ImpliedValue> values(Stream<Derivation> derivations) {
        return bounded(derivations).stream().map(ImpliedValue::of).toList();
    }

    private static List<Derivation> bounded(Stream<Derivation> derivations) {
        List<Derivation> some = derivations.limit(MOST_VALUES + 1L).toList();
        if (some.size() > MOST_VALUES) {
            throw TooManyFigures.implied(MOST_VALUES);
        }
        return some;
    }
}

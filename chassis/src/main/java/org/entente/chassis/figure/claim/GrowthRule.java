package org.entente.chassis.figure.claim;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A level and its change on an earlier period give the earlier level; the earlier level and the change give the later
 * one; two levels give the change, between neighbouring years or where a figure asks for it.
 */
final class GrowthRule implements Rule {

    static final String NAME = "growth";

    @Override
    public Stream<Derivation> derive(List<FigureClaim> figures) {
        List<FigureClaim> changes =
                figures.stream().filter(figure -> figure.is(Kind.CHANGE)).toList();
        List<FigureClaim> levels = figures.stream()
                .filter(figure -> figure.is(Kind.LEVEL) && figure.isFact() && !figure.cumulative())
                .toList();
        Stream<Derivation> ofChanges = changes.stream()
                .filter(FigureClaim::isFact)
                .flatMap(change -> levels.stream()
                        .filter(level -> comparable(level, change))
                        .flatMap(level -> level(level, change).stream()));
        Stream<Derivation> ofLevels = levels.stream().flatMap(later -> levels.stream()
                .filter(earlier -> comparable(later, earlier)
                        && later.basis().unit().equals(earlier.basis().unit())
                        && asked(later, earlier, changes))
                .flatMap(earlier -> change(later, earlier).stream()));
        return Stream.concat(ofChanges, ofLevels);
    }

    private static boolean comparable(FigureClaim a, FigureClaim b) {
        return a.scope().matches(b.scope()) && a.basis().agrees(b.basis()) && a.sameDefinition(b);
    }

    private static boolean asked(FigureClaim later, FigureClaim earlier, List<FigureClaim> changes) {
        return Periods.yearBefore(earlier.period(), later.period())
                || changes.stream()
                        .anyMatch(change -> comparable(later, change)
                                && Periods.same(later.period(), change.period())
                                && Periods.same(earlier.period(), change.comparedWith()));
    }

    private static Optional<Derivation> level(FigureClaim level, FigureClaim change) {
        Value factor = Value.of(change).percentToRatio().plus(1);
        String onto = "%s on %s".formatted(change.period(), change.comparedWith());
        if (Periods.same(level.period(), change.period())) {
            String formula = "%s of %s = %s of %s / (1 + change of %s / 100)"
                    .formatted(measure(level), change.comparedWith(), measure(level), level.period(), onto);
            return Value.of(level)
                    .over(factor)
                    .map(value -> Derivation.of(level.at(change.comparedWith(), value), NAME, formula, level, change));
        }
        if (Periods.same(level.period(), change.comparedWith())) {
            String formula = "%s of %s = %s of %s * (1 + change of %s / 100)"
                    .formatted(measure(level), change.period(), measure(level), level.period(), onto);
            Value value = Value.of(level).times(factor);
            return Optional.of(Derivation.of(level.at(change.period(), value), NAME, formula, level, change));
        }
        return Optional.empty();
    }

    private static Optional<Derivation> change(FigureClaim later, FigureClaim earlier) {
        String formula = "change of %s on %s = (%s of %s / %s of %s - 1) * 100"
                .formatted(
                        later.period(),
                        earlier.period(),
                        measure(later),
                        later.period(),
                        measure(earlier),
                        earlier.period());
        return Value.of(later)
                .over(Value.of(earlier))
                .map(ratio -> ratio.plus(-1).ratioToPercent())
                .map(value -> Derivation.of(later.changeOn(earlier, value), NAME, formula, later, earlier));
    }

    private static String measure(FigureClaim claim) {
        return claim.scope().measure();
    }
}

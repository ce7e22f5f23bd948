package org.entente.chassis.figure.claim;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A part and its whole give the share; the part and the share give the whole; the whole and the share give the part. */
final class ShareRule implements Rule {

    static final String NAME = "share";

    @Override
    public Stream<Derivation> derive(List<FigureClaim> figures) {
        List<FigureClaim> facts = figures.stream().filter(FigureClaim::isFact).toList();
        List<FigureClaim> levels =
                facts.stream().filter(fact -> fact.is(Kind.LEVEL)).toList();
        Stream<Derivation> ofShares = facts.stream()
                .filter(fact -> fact.is(Kind.SHARE) && fact.across() != null)
                .flatMap(share -> levels.stream().filter(share::meets).flatMap(level -> level(level, share).stream()));
        Stream<Derivation> ofLevels = levels.stream().flatMap(part -> levels.stream()
                .filter(whole -> part.meets(whole)
                        && part.basis().unit().equals(whole.basis().unit())
                        && part.sameDefinition(whole))
                .flatMap(whole -> shares(part, whole)));
        return Stream.concat(ofShares, ofLevels);
    }

    private static Optional<Derivation> level(FigureClaim level, FigureClaim share) {
        Scope part = share.scope();
        Optional<Scope> whole = part.whole(share.across());
        Value ratio = Value.of(share).percentToRatio();
        if (level.scope().matches(part)) {
            String formula = "%s = %s / (share / 100)"
                    .formatted(whole.map(ShareRule::name).orElse("?"), name(part));
            return whole.flatMap(scope -> Value.of(level)
                    .over(ratio)
                    .map(value -> Derivation.of(level.of(scope, value), NAME, formula, level, share)));
        }
        String formula = "%s = %s * share / 100".formatted(name(part), name(level.scope()));
        return whole.filter(level.scope()::matches)
                .map(scope -> Derivation.of(level.of(part, Value.of(level).times(ratio)), NAME, formula, level, share));
    }

    private static Stream<Derivation> shares(FigureClaim part, FigureClaim whole) {
        String formula = "share = %s / %s * 100".formatted(name(part.scope()), name(whole.scope()));
        return Arrays.stream(ShareAcross.values())
                .filter(across -> part.scope()
                        .whole(across)
                        .filter(whole.scope()::matches)
                        .isPresent())
                .flatMap(across -> Value.of(part).over(Value.of(whole)).map(Value::ratioToPercent).stream()
                        .map(value -> Derivation.of(part.shareAcross(across, value), NAME, formula, part, whole)));
    }

    private static String name(Scope scope) {
        StringBuilder name = new StringBuilder(scope.measure()).append('(').append(scope.subject());
        for (String narrower : Arrays.asList(scope.counterpart(), scope.sector(), scope.commodity())) {
            name.append(narrower == null ? "" : ", " + narrower);
        }
        return name.append(')').toString();
    }
}

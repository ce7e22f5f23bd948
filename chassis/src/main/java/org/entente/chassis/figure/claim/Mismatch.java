package org.entente.chassis.figure.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure on the same measure, parties and days that is no operand.
 *
 * @param operand the figure's id
 * @param reason every respect in which it differs
 */
@Schema(name = "FigureMismatch")
public record Mismatch(String operand, String reason) {

    /** Why the other figure cannot be used; empty where it can, or where it is about something else. */
    static Optional<Mismatch> between(FigureClaim claim, FigureClaim other) {
        if (!claim.scope().matches(other.scope()) || !aboutTheSameDays(claim, other)) {
            return Optional.empty();
        }
        List<String> reasons = new ArrayList<>();
        if (!other.isFact()) {
            reasons.add("it is an opinion, from which nothing is derived");
        }
        if (!isPartOfASum(claim, other)) {
            differences(claim, other, reasons);
        }
        return reasons.isEmpty() ? Optional.empty() : Optional.of(new Mismatch(other.id(), String.join("; ", reasons)));
    }

    private static boolean aboutTheSameDays(FigureClaim a, FigureClaim b) {
        return Periods.meet(a.period(), b.period())
                || a.comparedWith() != null && Periods.meet(a.comparedWith(), b.period())
                || b.comparedWith() != null && Periods.meet(a.period(), b.comparedWith());
    }

    private static boolean isPartOfASum(FigureClaim claim, FigureClaim other) {
        return !claim.claimsTheSame(other)
                && CumulativeRule.compare(claim, other).isPresent();
    }

    private static void differences(FigureClaim claim, FigureClaim other, List<String> reasons) {
        Basis its = other.basis();
        Basis ours = claim.basis();
        boolean sameKind = claim.kind() == other.kind();
        if (sameKind && !its.unit().equals(ours.unit())) {
            reasons.add(differ("unit", its.unit(), ours.unit()));
        }
        if (!its.samePrices(ours)) {
            reasons.add(differ("price basis", prices(its), prices(ours)));
        }
        if (its.flowType() != ours.flowType()) {
            reasons.add(differ("flow type", lower(its.flowType()), lower(ours.flowType())));
        }
        if (!samePeriods(claim, other)) {
            reasons.add(differ("period", periods(other), periods(claim)));
        }
        if (other.cumulative() != claim.cumulative()) {
            reasons.add(
                    other.cumulative()
                            ? "it is a sum over its period, the figure is not"
                            : "the figure is a sum over its period, it is not");
        }
        if (sameKind && !claim.sameWhole(other)) {
            reasons.add("the wholes of the two shares are not known to be the same: tell them by shareAcross");
        }
        if (!claim.sameDefinition(other) && (sameKind || claim.across() == null && other.across() == null)) {
            reasons.add(differ("definition", "'" + other.definition() + "'", "'" + claim.definition() + "'"));
        }
    }

    private static boolean samePeriods(FigureClaim claim, FigureClaim other) {
        if (claim.kind() == other.kind()) {
            return Periods.same(claim.period(), other.period()) && claim.sameComparison(other);
        }
        return Periods.same(claim.period(), other.period())
                || claim.comparedWith() != null && Periods.same(claim.comparedWith(), other.period())
                || other.comparedWith() != null && Periods.same(claim.period(), other.comparedWith());
    }

    private static String differ(String what, String its, String ours) {
        return "its %s is %s, the figure's %s".formatted(what, its, ours);
    }

    private static String periods(FigureClaim claim) {
        return claim.comparedWith() == null
                ? claim.period().toString()
                : claim.period() + " on " + claim.comparedWith();
    }

    private static String prices(Basis basis) {
        if (basis.priceBasis() == null) {
            return "not told";
        }
        return lower(basis.priceBasis()) + (basis.baseYear() == null ? "" : " of " + basis.baseYear());
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}

package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import org.entente.chassis.time.Edtf;

/**
 * What a figure says, in the form that rules compute with.
 *
 * @param id of the figure; null for what is implied
 * @param comparedWith the earlier period of a change, else null
 * @param cumulative whether it is the sum over the whole period
 * @param across what the whole of a share is the sum over; null where that is not told or it is no share
 * @param definition what exactly is measured, or what a share is a share of, in the document's words; or null
 * @param value as stated
 * @param interval the values that the words allow
 * @param reading how the words became the interval; null for what is implied
 */
public record FigureClaim(
        String id,
        Scope scope,
        Kind kind,
        Edtf period,
        Edtf comparedWith,
        boolean cumulative,
        ShareAcross across,
        String definition,
        Basis basis,
        BigDecimal value,
        Interval interval,
        Reading reading,
        Certainty certainty) {

    boolean isFact() {
        return certainty == Certainty.FACT;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Whether both are about the same parties, period, prices and flow, so that one may be computed with the other. */
    boolean meets(FigureClaim that) {
        return Periods.same(period, that.period) && cumulative == that.cumulative && basis.agrees(that.basis);
    }

    /** Whether both tell the same thing, so that their values must meet. */
    boolean claimsTheSame(FigureClaim that) {
        return kind == that.kind
                && scope.matches(that.scope)
                && meets(that)
                && basis.unit().equals(that.basis.unit())
                && sameComparison(that)
                && sameWhole(that)
                && sameDefinition(that);
    }

    boolean sameComparison(FigureClaim that) {
        return comparedWith == null || that.comparedWith == null
                ? comparedWith == that.comparedWith
                : Periods.same(comparedWith, that.comparedWith);
    }

    /** Two shares of we know not what are not surely shares of the same. */
    boolean sameWhole(FigureClaim that) {
        return across == that.across
                && (kind != Kind.SHARE || across != null || definition != null && that.definition != null);
    }

    /** What is measured is the same as far as it is told; a share across something needs no words for its whole. */
    boolean sameDefinition(FigureClaim that) {
        return across != null
                || definition == null
                || that.definition == null
                || definition.equalsIgnoreCase(that.definition);
    }

    /** The same measure at another time. */
    FigureClaim at(Edtf time, Value implied) {
        return implied(scope, Kind.LEVEL, time, null, null, definition, basis, implied);
    }

    /** The change up to this level. */
    FigureClaim changeOn(FigureClaim earlier, Value implied) {
        return implied(scope, Kind.CHANGE, period, earlier.period, null, definition, basis.inPercent(), implied);
    }

    /** A part or a whole of this level. */
    FigureClaim of(Scope other, Value implied) {
        return implied(other, Kind.LEVEL, period, null, null, null, basis, implied);
    }

    /** The share that this level has. */
    FigureClaim shareAcross(ShareAcross what, Value implied) {
        return implied(scope, Kind.SHARE, period, null, what, null, basis.inPercent(), implied);
    }

    private FigureClaim implied(
            Scope other,
            Kind otherKind,
            Edtf time,
            Edtf than,
            ShareAcross what,
            String defined,
            Basis on,
            Value implied) {
        return new FigureClaim(
                null,
                other,
                otherKind,
                time,
                than,
                cumulative,
                what,
                defined,
                on,
                implied.stated(),
                implied.interval(),
                null,
                Certainty.FACT);
    }
}

package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * The values that a claim allows, both ends included. Every operation rounds outward at 16 digits, so that a result holds
 * all that its operands allow.
 *
 * @param low null without a lower end
 * @param high null without an upper end
 */
public record Interval(BigDecimal low, BigDecimal high) {

    private interface Operation {
        Bound of(Bound a, Bound b, RoundingMode outward);
    }

    public Interval {
        low = plain(low);
        high = plain(high);
        if (low != null && high != null && low.compareTo(high) > 0) {
            throw new IllegalArgumentException("An interval's low end " + low + " is above its high end " + high + ".");
        }
    }

    public static Interval between(BigDecimal low, BigDecimal high) {
        return new Interval(low, high);
    }

    public static Interval exactly(BigDecimal value) {
        return new Interval(value, value);
    }

    public static Interval atLeast(BigDecimal low) {
        return new Interval(low, null);
    }

    public static Interval atMost(BigDecimal high) {
        return new Interval(null, high);
    }

    static MathContext digits(RoundingMode outward) {
        return new MathContext(MathContext.DECIMAL64.getPrecision(), outward);
    }

    public Interval plus(Interval that) {
        return new Interval(
                lower().plus(that.lower(), RoundingMode.FLOOR).value(),
                upper().plus(that.upper(), RoundingMode.CEILING).value());
    }

    public Interval times(Interval that) {
        return corners(that, Bound::times);
    }

    /**
     * The quotient; empty where the divisor may be negative or is nothing but zero. A divisor that may come near to zero
     * leaves the quotient without an end.
     */
    public Optional<Interval> over(Interval divisor) {
        boolean mayBeNegative = divisor.low == null || divisor.low.signum() < 0;
        boolean isZero = divisor.high != null && divisor.high.signum() == 0;
        return mayBeNegative || isZero ? Optional.empty() : Optional.of(corners(divisor, Bound::over));
    }

    /** Whether some value lies in both. */
    public boolean intersects(Interval that) {
        return lower().compareTo(that.upper()) <= 0 && that.lower().compareTo(upper()) <= 0;
    }

    public boolean contains(BigDecimal value) {
        return intersects(exactly(value));
    }

    private Interval corners(Interval that, Operation operation) {
        return new Interval(
                Collections.min(corners(that, operation, RoundingMode.FLOOR)).value(),
                Collections.max(corners(that, operation, RoundingMode.CEILING)).value());
    }

    private List<Bound> corners(Interval that, Operation operation, RoundingMode outward) {
        return Arrays.asList(
                operation.of(lower(), that.lower(), outward),
                operation.of(lower(), that.upper(), outward),
                operation.of(upper(), that.lower(), outward),
                operation.of(upper(), that.upper(), outward));
    }

    /** So that equal intervals are equal records, and are written alike. */
    private static BigDecimal plain(BigDecimal end) {
        if (end == null) {
            return null;
        }
        BigDecimal stripped = end.stripTrailingZeros();
        return stripped.setScale(Math.max(stripped.scale(), 0));
    }

    private Bound lower() {
        return Bound.lower(low);
    }

    private Bound upper() {
        return Bound.upper(high);
    }

    /** In mathematical notation, such as {@code [40, ∞)}. */
    @Override
    public String toString() {
        return (low == null ? "(-∞" : "[" + low.toPlainString())
                + ", "
                + (high == null ? "∞)" : high.toPlainString() + "]");
    }
}

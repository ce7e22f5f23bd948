package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A value and the interval that it stands for.
 *
 * @param stated computed from the stated values
 * @param interval computed from their intervals
 */
record Value(BigDecimal stated, Interval interval) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final MathContext DIGITS = MathContext.DECIMAL64;
    private static final int FEWEST = 4;
    private static final int BOUNDS = 7;

    static Value of(FigureClaim claim) {
        return new Value(claim.value(), claim.interval());
    }

    Value plus(long number) {
        BigDecimal added = BigDecimal.valueOf(number);
        return new Value(stated.add(added, DIGITS), interval.plus(Interval.exactly(added)));
    }

    Value times(Value that) {
        return new Value(stated.multiply(that.stated, DIGITS), interval.times(that.interval));
    }

    /** Empty where the divisor is zero or may be negative. */
    Optional<Value> over(Value that) {
        if (that.stated.signum() == 0) {
            return Optional.empty();
        }
        return interval.over(that.interval).map(quotient -> new Value(stated.divide(that.stated, DIGITS), quotient));
    }

    Value percentToRatio() {
        return scaled(HUNDREDTH);
    }

    Value ratioToPercent() {
        return scaled(HUNDRED);
    }

    private Value scaled(BigDecimal factor) {
        return new Value(stated.multiply(factor, DIGITS), interval.times(Interval.exactly(factor)));
    }

    /**
     * In few digits, for people: the ends in seven, rounded outward; the value in four, or in as many more as keep it
     * between the ends.
     */
    Value shown() {
        Interval ends = Interval.between(
                rounded(interval.low(), BOUNDS, RoundingMode.FLOOR),
                rounded(interval.high(), BOUNDS, RoundingMode.CEILING));
        for (int digits = FEWEST; digits < DIGITS.getPrecision(); digits++) {
            BigDecimal few = rounded(stated, digits, RoundingMode.HALF_EVEN);
            if (ends.contains(few)) {
                return new Value(few, ends);
            }
        }
        return new Value(stated, ends);
    }

    private static BigDecimal rounded(BigDecimal value, int digits, RoundingMode mode) {
        if (value == null) {
            return null;
        }
        BigDecimal few = value.round(new MathContext(digits, mode)).stripTrailingZeros();
        return few.setScale(Math.max(few.scale(), 0));
    }
}

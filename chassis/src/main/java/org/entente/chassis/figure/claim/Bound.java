package org.entente.chassis.figure.claim;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * One end of an interval, which may lie at infinity. Zero times infinity is zero, the convention of interval arithmetic:
 * the end at infinity stands for all finite values on the way there.
 *
 * @param value null at infinity
 * @param infinity -1 or 1 at infinity, else 0
 */
record Bound(BigDecimal value, int infinity) implements Comparable<Bound> {

    private static final Bound ZERO = new Bound(BigDecimal.ZERO, 0);

    static Bound lower(BigDecimal value) {
        return new Bound(value, value == null ? -1 : 0);
    }

    static Bound upper(BigDecimal value) {
        return new Bound(value, value == null ? 1 : 0);
    }

    Bound plus(Bound that, RoundingMode outward) {
        if (infinity != 0 || that.infinity != 0) {
            return new Bound(null, infinity != 0 ? infinity : that.infinity);
        }
        return new Bound(value.add(that.value, Interval.digits(outward)), 0);
    }

    Bound times(Bound that, RoundingMode outward) {
        int sign = signum() * that.signum();
        if (sign == 0) {
            return ZERO;
        }
        if (infinity != 0 || that.infinity != 0) {
            return new Bound(null, sign);
        }
        return new Bound(value.multiply(that.value, Interval.digits(outward)), 0);
    }

    /** Divided by an end of an interval without negative values: a divisor of zero is the limit from above. */
    Bound over(Bound that, RoundingMode outward) {
        if (signum() == 0 || that.infinity != 0) {
            return ZERO;
        }
        if (infinity != 0 || that.signum() == 0) {
            return new Bound(null, signum());
        }
        MathContext digits = Interval.digits(outward);
        return new Bound(value.divide(that.value, digits), 0);
    }

    private int signum() {
        return infinity != 0 ? infinity : value.signum();
    }

    @Override
    public int compareTo(Bound that) {
        if (infinity != 0 || that.infinity != 0) {
            return Integer.compare(infinity, that.infinity);
        }
        return value.compareTo(that.value);
    }
}

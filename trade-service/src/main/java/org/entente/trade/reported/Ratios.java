package org.entente.trade.reported;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Ratios of values. */
public final class Ratios {

    /** Digits of a ratio after the point: finer than any statistic. */
    private static final int SCALE = 6;

    private Ratios() {}

    /** Null where either is absent, or the divisor is nothing. */
    public static BigDecimal of(BigDecimal value, BigDecimal by) {
        return value == null || by == null || by.signum() == 0 ? null : value.divide(by, SCALE, RoundingMode.HALF_EVEN);
    }

    /** How much a value grew, null where {@link #of} is. */
    public static BigDecimal change(BigDecimal value, BigDecimal before) {
        return value == null || before == null ? null : of(value.subtract(before), before);
    }
}

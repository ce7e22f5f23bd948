package org.entente.events.event;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Scores on the Goldstein scale, added up exactly, so that parts can be put together.
 *
 * @param count at least 1
 * @param squares the sum of the scores' squares
 */
public record Scores(long count, BigDecimal sum, BigDecimal squares, BigDecimal min, BigDecimal max) {

    public static Scores of(BigDecimal score) {
        return new Scores(1, score, score.multiply(score), score, score);
    }

    public Scores plus(Scores more) {
        return new Scores(
                count + more.count, sum.add(more.sum), squares.add(more.squares), min.min(more.min), max.max(more.max));
    }

    /** Rounded to two decimals. */
    public BigDecimal mean() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL64).setScale(2, RoundingMode.HALF_EVEN);
    }

    /** The standard deviation of these scores, not of others that they might stand for; rounded to two decimals. */
    public BigDecimal deviation() {
        BigDecimal n = BigDecimal.valueOf(count);
        BigDecimal spread = n.multiply(squares).subtract(sum.multiply(sum)).max(BigDecimal.ZERO);
        return spread.sqrt(MathContext.DECIMAL64)
                .divide(n, MathContext.DECIMAL64)
                .setScale(2, RoundingMode.HALF_EVEN);
    }
}

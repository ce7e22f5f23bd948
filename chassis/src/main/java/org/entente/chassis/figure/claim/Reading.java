package org.entente.chassis.figure.claim;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How words become an interval. */
@Schema(name = "FigureReading")
public enum Reading {
    /** The value alone: nothing tells that it was rounded. */
    @JsonProperty("asWritten")
    AS_WRITTEN,
    /** Half a unit of rounding to both sides: "$8.7 billion" is 8.65 to 8.75 billion. */
    @JsonProperty("rounded")
    ROUNDED,
    /** From the value on, whatever it was rounded to: "over 40 percent" denies less than 40. */
    @JsonProperty("atLeast")
    AT_LEAST,
    /** Up to the value. */
    @JsonProperty("atMost")
    AT_MOST,
    /** From half to twice the value: "scores of" and "some" tell no more than the order of magnitude. */
    @JsonProperty("halfToDouble")
    HALF_TO_DOUBLE;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The rule for a qualifier; {@code about} follows its rounding where that is told. */
    public static Reading of(Qualifier qualifier, BigDecimal roundedTo) {
        return switch (qualifier) {
            case AT_LEAST -> AT_LEAST;
            case AT_MOST -> AT_MOST;
            case ABOUT -> roundedTo == null ? HALF_TO_DOUBLE : ROUNDED;
            case EXACT -> roundedTo == null ? AS_WRITTEN : ROUNDED;
        };
    }

    /**
     * @param roundedTo the unit of rounding, above zero; only {@link #ROUNDED} needs it
     * @param least the lowest value that there can be, such as 0 for an amount
     */
    public Interval interval(BigDecimal value, BigDecimal roundedTo, BigDecimal least) {
        return switch (this) {
            case AS_WRITTEN -> Interval.exactly(value);
            case ROUNDED -> {
                BigDecimal half = roundedTo.multiply(HALF);
                yield Interval.between(value.subtract(half).max(least), value.add(half));
            }
            case AT_LEAST -> Interval.atLeast(value);
            case AT_MOST -> Interval.between(least, value);
            case HALF_TO_DOUBLE -> {
                BigDecimal half = value.multiply(HALF);
                BigDecimal twice = value.multiply(TWO);
                yield Interval.between(half.min(twice).max(least), half.max(twice));
            }
        };
    }
}

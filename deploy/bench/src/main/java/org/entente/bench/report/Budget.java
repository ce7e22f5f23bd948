package org.entente.bench.report;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Locale;
import org.entente.bench.load.Spread;

/**
 * What a line may cost at most, or must reach at least.
 *
 * @param ofRatio whether it bounds the ratio of ours to theirs; else it bounds our own figure, in its unit
 * @param atMost whether it is an upper bound
 */
public record Budget(boolean ofRatio, boolean atMost, double bound) {

    public static Budget ratioAtMost(double bound) {
        return new Budget(true, true, bound);
    }

    public static Budget ratioAtLeast(double bound) {
        return new Budget(true, false, bound);
    }

    public static Budget oursAtMost(double bound) {
        return new Budget(false, true, bound);
    }

    public static Budget oursAtLeast(double bound) {
        return new Budget(false, false, bound);
    }

    /** By the median over the rounds. */
    boolean holds(Spread figure) {
        return atMost ? figure.median() <= bound : figure.median() >= bound;
    }

    /** The part of the budget that is used: 1 is all of it, and more is too much. */
    @JsonIgnore
    double used(Spread figure) {
        return atMost ? figure.median() / bound : bound / figure.median();
    }

    String text(String unit) {
        String number = bound == Math.rint(bound) ? "%,.0f".formatted(bound) : String.format(Locale.ROOT, "%s", bound);
        return (atMost ? "≤ " : "≥ ") + number + (ofRatio ? "" : " " + unit);
    }
}

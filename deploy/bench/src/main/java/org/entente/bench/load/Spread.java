package org.entente.bench.load;

import java.util.Arrays;

/** A figure over the rounds. */
public record Spread(double low, double median, double high) {

    public static Spread of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }

    /** In other units: each value divided. */
    public Spread over(double divisor) {
        return new Spread(low / divisor, median / divisor, high / divisor);
    }

    @Override
    public String toString() {
        return "%.2f (%.2f to %.2f)".formatted(median, low, high);
    }
}

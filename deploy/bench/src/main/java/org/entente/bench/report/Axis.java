package org.entente.bench.report;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * A logarithmic axis from one power of ten to another.
 *
 * @param from where the first stands in the drawing, {@code to} where the last does
 */
record Axis(int first, int last, double from, double to) {

    /** One that all of the values that are above 0 fit on. */
    static Axis of(DoubleStream values, double from, double to) {
        var range = values.filter(value -> value > 0).map(Math::log10).summaryStatistics();
        if (range.getCount() == 0) {
            return new Axis(0, 1, from, to);
        }
        int first = (int) Math.floor(range.getMin());
        return new Axis(first, Math.max(first + 1, (int) Math.ceil(range.getMax())), from, to);
    }

    double place(double value) {
        return from + (Math.log10(value) - first) / (last - first) * (to - from);
    }

    /** The powers of ten. */
    List<Double> ticks() {
        return IntStream.rangeClosed(first, last)
                .mapToObj(power -> Math.pow(10, power))
                .toList();
    }
}

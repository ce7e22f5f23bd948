package org.entente.bench.report;

import java.util.List;

/**
 * A chart to be drawn from measured figures.
 *
 * @param name of its file, without ending
 * @param labels of the groups of bars; empty for lines
 */
public record Chart(
        String name, String title, String x, String y, Kind kind, List<String> labels, List<Series> series) {

    /** Bars in groups, or lines with both axes logarithmic. */
    public enum Kind {
        BARS,
        LINES
    }

    /**
     * One line, or one bar of each group.
     *
     * @param x places of a line's points; empty for bars
     */
    public record Series(String name, List<Double> x, List<Double> y) {}
}

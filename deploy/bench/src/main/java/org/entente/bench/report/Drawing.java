package org.entente.bench.report;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/**
 * Draws charts as SVG with its text as text, the same for the same figures. Libraries at hand draw letters as outlines under
 * names that change with each run: two hundred kilobytes a chart, and all of it new in each report.
 */
final class Drawing {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 400;
    private static final int LEFT = 70;
    private static final int TOP = 40;
    private static final int RIGHT = WIDTH - 20;
    private static final int BOTTOM = HEIGHT - 80;
    private static final int LEGEND = HEIGHT - 18;
    private static final int TICKS = 5;

    /** Told apart by those who do not see red and green apart, too. */
    private static final List<String> COLOURS =
            List.of("#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00", "#555555");

    private final StringBuilder svg = new StringBuilder();
    private final Chart chart;

    private Drawing(Chart chart) {
        this.chart = chart;
    }

    static String svg(Chart chart) {
        return new Drawing(chart).draw();
    }

    private String draw() {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"12\">",
                WIDTH, HEIGHT);
        add("<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", WIDTH, HEIGHT);
        text(WIDTH / 2.0, 22, "middle", chart.title(), " font-size=\"15\"");
        text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", chart.x(), "");
        text(
                14,
                (TOP + BOTTOM) / 2.0,
                "middle",
                chart.y(),
                " transform=\"rotate(-90 14 %d)\"".formatted((TOP + BOTTOM) / 2));
        switch (chart.kind()) {
            case BARS -> bars();
            case LINES -> lines();
        }
        legend();
        return svg.append("</svg>\n").toString();
    }

    private void bars() {
        double most = Math.max(1, values().max().orElse(1)) * 1.05;
        for (int i = 0; i <= TICKS; i++) {
            double value = most * i / TICKS;
            grid(BOTTOM - (BOTTOM - TOP) * i / (double) TICKS, "%.1f".formatted(value));
        }
        double group = (RIGHT - LEFT) / (double) chart.labels().size();
        double bar = group * 0.8 / chart.series().size();
        for (int i = 0; i < chart.labels().size(); i++) {
            double left = LEFT + group * i + group * 0.1;
            text(left + group * 0.4, BOTTOM + 18, "middle", chart.labels().get(i), "");
            for (int s = 0; s < chart.series().size(); s++) {
                Chart.Series series = chart.series().get(s);
                double height = series.y().get(i) / most * (BOTTOM - TOP);
                add(
                        "<rect x=\"%.1f\" y=\"%.1f\" width=\"%.1f\" height=\"%.1f\" fill=\"%s\"><title>%s: %.2f</title></rect>",
                        left + bar * s,
                        BOTTOM - height,
                        bar,
                        height,
                        colour(s),
                        escape(series.name()),
                        series.y().get(i));
            }
        }
        if (most > 1) {
            double one = BOTTOM - (BOTTOM - TOP) / most;
            add(
                    "<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#d55e00\" stroke-dasharray=\"4\"/>",
                    LEFT, RIGHT, one, one);
        }
    }

    /** Both axes by powers of ten; a point at or below 0 has no place. */
    private void lines() {
        Axis x = Axis.of(
                chart.series().stream().flatMap(series -> series.x().stream()).mapToDouble(Double::doubleValue),
                LEFT,
                RIGHT);
        Axis y = Axis.of(values(), BOTTOM, TOP);
        y.ticks().forEach(value -> grid(y.place(value), number(value)));
        x.ticks().forEach(value -> text(x.place(value), BOTTOM + 18, "middle", number(value), ""));
        for (int s = 0; s < chart.series().size(); s++) {
            Chart.Series series = chart.series().get(s);
            StringBuilder points = new StringBuilder();
            for (int i = 0; i < series.x().size(); i++) {
                if (series.y().get(i) > 0) {
                    double left = x.place(series.x().get(i));
                    double top = y.place(series.y().get(i));
                    points.append("%.1f,%.1f ".formatted(left, top));
                    add(
                            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\" fill=\"%s\"><title>%s: %.2f</title></circle>",
                            left,
                            top,
                            colour(s),
                            escape(series.name()),
                            series.y().get(i));
                }
            }
            add(
                    "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>",
                    points.toString().strip(), colour(s));
        }
    }

    private void legend() {
        double left = LEFT;
        for (int s = 0; s < chart.series().size(); s++) {
            String name = chart.series().get(s).name();
            add("<rect x=\"%.1f\" y=\"%d\" width=\"11\" height=\"11\" fill=\"%s\"/>", left, LEGEND - 10, colour(s));
            text(left + 15, LEGEND, "start", name, "");
            left += 32 + name.length() * 6.6;
        }
    }

    private void grid(double top, String label) {
        add("<line x1=\"%d\" x2=\"%d\" y1=\"%.1f\" y2=\"%.1f\" stroke=\"#dddddd\"/>", LEFT, RIGHT, top, top);
        text(LEFT - 6, top + 4, "end", label, "");
    }

    private void text(double x, double y, String anchor, String text, String more) {
        add("<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\"%s>%s</text>", x, y, anchor, more, escape(text));
    }

    private void add(String form, Object... values) {
        svg.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    private DoubleStream values() {
        return chart.series().stream().flatMap(series -> series.y().stream()).mapToDouble(Double::doubleValue);
    }

    private static String number(double value) {
        return value >= 1 ? "%,.0f".formatted(value) : String.valueOf(value);
    }

    static String colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }

    static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}

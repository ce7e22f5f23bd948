package org.entente.bench.report;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws charts as SVG. */
final class Drawing {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 420;

    private Drawing() {}

    static String svg(org.entente.bench.report.Chart chart) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            VectorGraphicsEncoder.saveVectorGraphic(
                    switch (chart.kind()) {
                        case BARS -> bars(chart);
                        case LINES -> lines(chart);
                    },
                    out,
                    VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Chart<?, ?> bars(org.entente.bench.report.Chart chart) {
        CategoryChart drawn = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .xAxisTitle(chart.x())
                .yAxisTitle(chart.y())
                .build();
        style(drawn.getStyler());
        for (var series : chart.series()) {
            drawn.addSeries(series.name(), chart.labels(), series.y());
        }
        return drawn;
    }

    private static Chart<?, ?> lines(org.entente.bench.report.Chart chart) {
        XYChart drawn = new XYChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .xAxisTitle(chart.x())
                .yAxisTitle(chart.y())
                .build();
        style(drawn.getStyler());
        drawn.getStyler().setXAxisLogarithmic(true);
        drawn.getStyler().setYAxisLogarithmic(true);
        for (var series : chart.series()) {
            drawn.addSeries(series.name(), List.copyOf(series.x()), List.copyOf(series.y()));
        }
        return drawn;
    }

    private static void style(AxesChartStyler styler) {
        styler.setChartBackgroundColor(Color.WHITE);
        styler.setPlotBorderVisible(false);
        styler.setLegendPosition(LegendPosition.OutsideS);
        styler.setLegendLayout(LegendLayout.Horizontal);
        styler.setLegendBorderColor(Color.WHITE);
    }
}

package org.entente.aid.ingest.iati.mapping;

import org.entente.aid.activity.Baseline;
import org.entente.aid.activity.Dimension;
import org.entente.aid.activity.DocumentLink;
import org.entente.aid.activity.Indicator;
import org.entente.aid.activity.IndicatorPeriod;
import org.entente.aid.activity.Measurement;
import org.entente.aid.activity.Result;
import org.entente.aid.activity.ResultReference;

/** The table's lines for results, what they are measured by, and documents. */
final class ResultTable {

    static final Shape DOCUMENT = Shape.of(DocumentLink.class)
            .attribute("url", "url")
            .attribute("format", "format")
            .narratives("title", "titles")
            .narratives("description", "descriptions")
            .codes("category", "code", "categories")
            .codes("language", "code", "languages")
            .child("document-date", "iso-date", "date");

    private static final Shape DIMENSION =
            Shape.of(Dimension.class).attribute("name", "name").attribute("value", "value");

    private static final Shape BASELINE =
            measured(Shape.of(Baseline.class).attribute("year", "year").attribute("iso-date", "date"));

    private static final Shape MEASUREMENT = measured(Shape.of(Measurement.class));

    private static final Shape PERIOD = Shape.of(IndicatorPeriod.class)
            .child("period-start", "iso-date", "start")
            .child("period-end", "iso-date", "end")
            .list("target", "targets", MEASUREMENT)
            .list("actual", "actuals", MEASUREMENT);

    private static final Shape INDICATOR = Shape.of(Indicator.class)
            .attribute("measure", "measure")
            .attribute("ascending", "ascending")
            .attribute("aggregation-status", "aggregationStatus")
            .texts("title", "title", "titles")
            .texts("description", "description", "descriptions")
            .list("document-link", "documents", DOCUMENT)
            .list("reference", "references", reference("indicator-uri"))
            .list("baseline", "baselines", BASELINE)
            .list("period", "periods", PERIOD);

    static final Shape RESULT = Shape.of(Result.class)
            .attribute("type", "type")
            .attribute("aggregation-status", "aggregationStatus")
            .texts("title", "title", "titles")
            .texts("description", "description", "descriptions")
            .list("document-link", "documents", DOCUMENT)
            .list("reference", "references", reference("vocabulary-uri"))
            .list("indicator", "indicators", INDICATOR)
            .keepsTheRest();

    private ResultTable() {}

    private static Shape measured(Shape shape) {
        return shape.attribute("value", "value")
                .codes("location", "ref", "locations")
                .list("dimension", "dimensions", DIMENSION)
                .narratives("comment", "comments")
                .list("document-link", "documents", DOCUMENT);
    }

    private static Shape reference(String uri) {
        return Shape.of(ResultReference.class)
                .attribute("vocabulary", "vocabulary")
                .attribute("code", "code")
                .attribute(uri, "uri");
    }
}

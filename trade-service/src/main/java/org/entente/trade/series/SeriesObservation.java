package org.entente.trade.series;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.entente.chassis.http.Documents;
import org.entente.trade.flow.SdmxCsv;
import org.entente.trade.param.Period;

/** A point of a series as a row of SDMX-CSV 2.0: the dimensions, the observation, and its attributes. */
record SeriesObservation(
        @JsonProperty("STRUCTURE") String structure,
        @JsonProperty("STRUCTURE_ID") String structureId,
        @JsonProperty("ACTION") String action,
        @JsonProperty("FREQ") String frequency,
        @JsonProperty("REPORTER") String reporter,
        @JsonProperty("PARTNER") String partner,
        @JsonProperty("DIRECTION") String direction,
        @JsonProperty("COMMODITY") String commodity,
        @JsonProperty("TIME_PERIOD") Period period,
        @JsonProperty("OBS_VALUE") BigDecimal value,
        @JsonProperty("UNIT_MEASURE") String unit,
        @JsonProperty("VALUATION") String valuation,
        @JsonProperty("GROWTH") BigDecimal growth,
        @JsonProperty("SHARE_OF_TOTAL") BigDecimal shareOfTotal,
        @JsonProperty("MIRROR_VALUE") BigDecimal mirrorValue,
        @JsonProperty("MIRROR_VALUATION") String mirrorValuation,
        @JsonProperty("ASYMMETRY") BigDecimal asymmetry) {

    private static final List<String> COLUMNS = Stream.of(SeriesObservation.class.getRecordComponents())
            .map(RecordComponent::getAccessor)
            .map(accessor -> accessor.getAnnotation(JsonProperty.class).value())
            .toList();

    static Documents.Table table(Series series) {
        return new Documents.Table(SdmxCsv.MEDIA_TYPE, COLUMNS, () -> series.points().stream()
                .map(point -> of(series, point))
                .toList());
    }

    private static SeriesObservation of(Series series, Series.Point point) {
        return new SeriesObservation(
                SdmxCsv.STRUCTURE,
                SdmxCsv.SERIES_ID,
                SdmxCsv.ACTION,
                series.frequency().word(),
                series.reporter(),
                series.partner(),
                series.direction().word(),
                series.commodity(),
                point.period(),
                point.value(),
                series.unit(),
                point.valuation(),
                point.growth(),
                point.shareOfTotal(),
                point.mirrorValue(),
                point.mirrorValuation(),
                point.asymmetry());
    }
}

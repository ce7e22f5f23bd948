package org.entente.trade.series;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.PlainAnswer;
import org.entente.chassis.http.PlainQuestion;
import org.entente.trade.flow.KnownFlows;

/** Series as they are now, without their explanations. */
@Singleton
class PlainSeries implements PlainQuestion {

    private static final Set<String> PARAMETERS = Set.of(
            "reporter", "partner", "direction", "commodity", "frequency", "from", "to", "classification", "currency");

    private final SeriesReadings readings;

    PlainSeries(SeriesReadings readings) {
        this.readings = readings;
    }

    @Override
    public String path() {
        return SeriesResource.PATH;
    }

    @Override
    public PlainAnswer answer(Map<String, String> parameters, String query) {
        if (!PARAMETERS.containsAll(parameters.keySet())) {
            return null;
        }
        SeriesFilter filter = new SeriesFilter();
        filter.reporter = parameters.get("reporter");
        filter.partner = parameters.get("partner");
        filter.direction = parameters.get("direction");
        filter.commodity = parameters.containsKey("commodity") ? List.of(parameters.get("commodity")) : null;
        filter.frequency = parameters.get("frequency");
        filter.from = parameters.get("from");
        filter.to = parameters.get("to");
        filter.classification = parameters.get("classification");
        filter.currency = parameters.get("currency");
        Series series = readings.read(SeriesQuestion.of(filter), KnownFlows.now(), false);
        return new PlainAnswer(Json.bytes(series));
    }
}

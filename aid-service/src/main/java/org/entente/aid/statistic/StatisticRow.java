package org.entente.aid.statistic;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.UncheckedIOException;
import java.util.List;
import org.entente.chassis.http.Json;

/**
 * What one row of a publication's file says.
 *
 * @param recipient who got it
 * @param quote the row's own cells, at most 25 words
 * @param values the amounts; their {@code sourceId} is given when they are written
 */
public record StatisticRow(StatisticRecipient recipient, String quote, List<StatisticValue> values) {

    /** As an import row carries it. */
    public String json() {
        return Json.write(this);
    }

    static StatisticRow of(String json) {
        try {
            return Json.MAPPER.readValue(json, StatisticRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A row that was staged cannot be read back.", e);
        }
    }
}

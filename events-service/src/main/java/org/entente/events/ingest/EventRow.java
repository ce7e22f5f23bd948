package org.entente.events.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.entente.chassis.http.Json;

/**
 * An event between reading and writing.
 *
 * @param id of its record
 * @param draft as a client would write it
 */
public record EventRow(UUID id, ObjectNode draft) {

    public static EventRow of(String json) {
        try {
            return Json.MAPPER.readValue(json, EventRow.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A row that was read cannot be read again.", e);
        }
    }

    public String json() {
        return Json.write(this);
    }
}

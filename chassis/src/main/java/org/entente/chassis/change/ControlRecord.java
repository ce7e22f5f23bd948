package org.entente.chassis.change;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.chassis.http.Json;

/**
 * How far Kafka has the feed, as it stands in Kafka itself.
 *
 * @param position the last published position
 * @param changeId the id of the change at that position: a database that was restored from a backup has another one
 */
record ControlRecord(long epoch, long position, UUID changeId) {

    static final byte[] KEY = "position".getBytes(StandardCharsets.UTF_8);

    byte[] encode() {
        return Json.bytes(this);
    }

    static ControlRecord decode(byte[] value) {
        try {
            JsonNode json = Json.MAPPER.readTree(value);
            return new ControlRecord(
                    json.path("epoch").asLong(),
                    json.path("position").asLong(),
                    UUID.fromString(json.path("changeId").asText()));
        } catch (IOException e) {
            throw new IllegalStateException("The control topic holds what the relay did not write.", e);
        }
    }
}

package org.entente.chassis.change;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.entente.chassis.http.Json;

/**
 * Changes as CloudEvents 1.0 in Kafka's binary mode (CloudEvents Kafka protocol binding, section 3.2): in this mode an
 * event without data is a tombstone, in the structured one it is not.
 */
final class ChangeEvents {

    private final FeedTopics topics;

    ChangeEvents(FeedTopics topics) {
        this.topics = topics;
    }

    /** The two records of a change: one for the history, one for the state. */
    List<ProducerRecord<byte[], byte[]>> records(FeedEntry entry, long epoch) {
        Change change = entry.change();
        byte[] key = (change.type() + "/" + change.recordId()).getBytes(StandardCharsets.UTF_8);
        byte[] data = data(change);
        byte[] state = change.operation() == Operation.DELETED ? null : data;
        return List.of(
                new ProducerRecord<>(topics.changes(), null, key, data, headers(entry, epoch)),
                new ProducerRecord<>(topics.state(), null, key, state, headers(entry, epoch)));
    }

    /** The rendering goes in byte for byte: what the API returns is what the event carries. */
    private static byte[] data(Change change) {
        StringBuilder data = new StringBuilder()
                .append("{\"operation\":\"")
                .append(change.operation().word())
                .append("\",\"revision\":")
                .append(change.revision());
        if (change.after() != null) {
            data.append(",\"after\":").append(change.after());
        }
        return data.append(",\"changed\":")
                .append(Json.write(change.changed()))
                .append('}')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private Headers headers(FeedEntry entry, long epoch) {
        Change change = entry.change();
        RecordHeaders headers = new RecordHeaders();
        add(headers, "ce_specversion", "1.0");
        add(headers, "ce_id", entry.id().toString());
        add(headers, "ce_source", "/entente/" + topics.service());
        add(
                headers,
                "ce_type",
                "org.entente." + topics.service() + "." + change.type() + "."
                        + change.operation().word());
        add(headers, "ce_subject", change.type() + "/" + change.recordId());
        add(headers, "ce_time", entry.occurredAt().toString());
        add(headers, "ce_sequence", "%020d".formatted(entry.position()));
        add(headers, "ce_feedepoch", String.valueOf(epoch));
        add(headers, "ce_recordedtime", entry.recordedAt().toString());
        add(headers, "ce_txid", entry.tx());
        if (entry.traceparent() != null) {
            add(headers, "ce_traceparent", entry.traceparent());
        }
        add(headers, "content-type", "application/json");
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}

package org.entente.chassis.change;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.chassis.http.Json;

/**
 * A change as a CloudEvent 1.0: its attributes and its data, the same in Kafka and over HTTP.
 *
 * <p>{@code sequence} is the position, 20 digits so that it sorts as text (CloudEvents sequence extension; without
 * {@code sequencetype}, whose only value is a 32-bit number). {@code txid}, {@code txseq} and {@code txcount} tell which
 * changes were committed together. {@code revision} is the record's, so that a tombstone tells it too.
 */
@ApplicationScoped
public class ChangeEvent {

    private static final int SEQUENCE_DIGITS = 20;

    private final String service;
    private final String publicUrl;

    ChangeEvent(RelayConfig relay, FeedConfig feed) {
        this.service = relay.service();
        this.publicUrl = feed.publicUrl().replaceFirst("/+$", "");
    }

    /** The event's type, such as {@code org.entente.events.topic.updated}. */
    public static String type(String service, String recordType, Operation operation) {
        return "org.entente." + service + "." + recordType + "." + operation.word();
    }

    /** The subject and the key: {@code topic/trade}. */
    public static String subject(Change change) {
        return change.type() + "/" + change.recordId();
    }

    /** The CloudEvents attributes, without the data's content type. */
    Map<String, String> attributes(FeedEntry entry, long epoch) {
        Change change = entry.change();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("specversion", "1.0");
        attributes.put("id", entry.id().toString());
        attributes.put("source", "/entente/" + service);
        attributes.put("type", type(service, change.type(), change.operation()));
        attributes.put("subject", subject(change));
        attributes.put("time", entry.occurredAt().toString());
        attributes.put("dataschema", dataschema(change.type(), change.viewVersion()));
        attributes.put("sequence", sequence(entry.position()));
        attributes.put("revision", String.valueOf(change.revision()));
        attributes.put("feedepoch", String.valueOf(epoch));
        attributes.put("recordedtime", entry.recordedAt().toString());
        attributes.put("txid", entry.tx());
        attributes.put("txseq", String.valueOf(entry.txSeq()));
        attributes.put("txcount", String.valueOf(entry.txSize()));
        if (entry.traceparent() != null) {
            attributes.put("traceparent", entry.traceparent());
        }
        return attributes;
    }

    private static String sequence(long position) {
        String digits = Long.toString(position);
        return "0".repeat(SEQUENCE_DIGITS - digits.length()) + digits;
    }

    /** The address of the schema that the data of a type of record has had since this version of its rendering. */
    public String dataschema(String recordType, int viewVersion) {
        return publicUrl + schemaPath(service, recordType, viewVersion);
    }

    /** The path of a schema on every deployment. */
    public static String schemaPath(String service, String recordType, int viewVersion) {
        return "/v1/" + service + "/schemas/" + recordType + "/" + viewVersion;
    }

    /** The rendering goes in byte for byte: what the API returns is what the event carries. */
    static String data(Change change) {
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
                .toString();
    }

    /** The rendering out of an event's data, as it went in. */
    static String after(String data) {
        int start = data.indexOf("\"after\":");
        return start < 0 ? null : data.substring(start + "\"after\":".length(), data.lastIndexOf(",\"changed\":"));
    }

    /** The event in CloudEvents' JSON format (section 3). */
    public String json(FeedEntry entry, long epoch) {
        StringBuilder json = new StringBuilder("{");
        attributes(entry, epoch).forEach((name, value) -> json.append('"')
                .append(name)
                .append("\":")
                .append(Json.write(value))
                .append(','));
        return json.append("\"datacontenttype\":\"application/json\",\"data\":")
                .append(data(entry.change()))
                .append('}')
                .toString();
    }
}

package org.entente.gateway.signals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** How a line of the access log is written: as the other lines of the log are, so that one program reads them all. */
enum AccessLineFormat {
    /** One object, with what the line is about under {@code mdc}. */
    JSON {
        @Override
        void write(AccessLine line, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON_LINES.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField("timestamp", JSON_TIME.format(line.at()));
                json.writeStringField("loggerName", LOGGER);
                json.writeStringField("level", "INFO");
                json.writeStringField("message", line.text());
                json.writeObjectFieldStart("mdc");
                json.writeStringField("requestId", line.requestId());
                json.writeStringField("route", line.route());
                json.writeStringField("method", line.method());
                json.writeStringField("status", String.valueOf(line.status()));
                json.writeStringField("millis", String.valueOf(line.millis()));
                json.writeStringField("bytes", String.valueOf(line.bytes()));
                json.writeStringField("client", CoarseAddress.of(line.address()));
                if (line.trace().isValid()) {
                    json.writeStringField("traceId", line.trace().getTraceId());
                    json.writeStringField("spanId", line.trace().getSpanId());
                }
                json.writeEndObject();
                json.writeEndObject();
            }
            out.write('\n');
        }
    },
    /** For people at a terminal. */
    TEXT {
        @Override
        void write(AccessLine line, OutputStream out) throws IOException {
            String whole = TEXT_TIME.format(line.at()) + " INFO  [" + LOGGER + "] " + line.requestId() + " "
                    + line.text() + "\n";
            out.write(whole.getBytes(StandardCharsets.UTF_8));
        }
    };

    private static final String LOGGER = "org.entente.gateway.access";
    private static final JsonFactory JSON_LINES =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private static final DateTimeFormatter JSON_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSXXX").withZone(ZoneId.systemDefault());
    private static final DateTimeFormatter TEXT_TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss,SSS").withZone(ZoneId.systemDefault());

    abstract void write(AccessLine line, OutputStream out) throws IOException;
}

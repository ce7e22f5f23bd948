package org.entente.gateway.signals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.io.SerializedString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How lines of the access log are written: as the other lines of the log are, so that one program reads them all. */
enum AccessLineFormat {
    /** One object a line, with what the line is about under {@code mdc}. */
    JSON("yyyy-MM-dd'T'HH:mm:ss.SSSXXX") {
        @Override
        void write(List<AccessLine> lines, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON_LINES.createGenerator(out)) {
                Moments moments = moments();
                for (AccessLine line : lines) {
                    write(line, moments.text(line.at()), json);
                }
            }
            out.write('\n');
        }

        private void write(AccessLine line, String time, JsonGenerator json) throws IOException {
            json.writeStartObject();
            member(json, TIMESTAMP, time);
            member(json, LOGGER_NAME, LOGGER);
            member(json, LEVEL, "INFO");
            member(json, MESSAGE, line.text());
            json.writeFieldName(MDC);
            json.writeStartObject();
            member(json, REQUEST_ID, line.requestId());
            member(json, ROUTE, line.route());
            member(json, METHOD, line.method());
            member(json, STATUS, Integer.toString(line.status()));
            member(json, MILLIS, Long.toString(line.millis()));
            member(json, BYTES, Long.toString(line.bytes()));
            member(json, CLIENT, line.network());
            if (line.trace().isValid()) {
                member(json, TRACE_ID, line.trace().getTraceId());
                member(json, SPAN_ID, line.trace().getSpanId());
            }
            json.writeEndObject();
            json.writeEndObject();
        }

        private void member(JsonGenerator json, SerializableString name, String value) throws IOException {
            json.writeFieldName(name);
            json.writeString(value);
        }
    },
    /** For people at a terminal. */
    TEXT("yyyy-MM-dd HH:mm:ss,SSS") {
        @Override
        void write(List<AccessLine> lines, OutputStream out) throws IOException {
            Moments moments = moments();
            for (AccessLine line : lines) {
                String whole = moments.text(line.at()) + " INFO  [" + LOGGER + "] " + line.requestId() + " "
                        + line.text() + "\n";
                out.write(whole.getBytes(StandardCharsets.UTF_8));
            }
        }
    };

    private static final String LOGGER = "org.entente.gateway.access";

    private static final JsonFactory JSON_LINES = new JsonFactoryBuilder()
            .rootValueSeparator("\n")
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    // Names in bytes, as they are written each time.
    private static final SerializableString TIMESTAMP = new SerializedString("timestamp");
    private static final SerializableString LOGGER_NAME = new SerializedString("loggerName");
    private static final SerializableString LEVEL = new SerializedString("level");
    private static final SerializableString MESSAGE = new SerializedString("message");
    private static final SerializableString MDC = new SerializedString("mdc");
    private static final SerializableString REQUEST_ID = new SerializedString("requestId");
    private static final SerializableString ROUTE = new SerializedString("route");
    private static final SerializableString METHOD = new SerializedString("method");
    private static final SerializableString STATUS = new SerializedString("status");
    private static final SerializableString MILLIS = new SerializedString("millis");
    private static final SerializableString BYTES = new SerializedString("bytes");
    private static final SerializableString CLIENT = new SerializedString("client");
    private static final SerializableString TRACE_ID = new SerializedString("traceId");
    private static final SerializableString SPAN_ID = new SerializedString("spanId");

    private final DateTimeFormatter time;

    AccessLineFormat(String pattern) {
        this.time = DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.systemDefault());
    }

    /** Writes the lines, which are at least one, in their order. */
    abstract void write(List<AccessLine> lines, OutputStream out) throws IOException;

    Moments moments() {
        return new Moments(time);
    }

    /** Many a line has the millisecond of the one before, and its text takes as long as all the rest. */
    static final class Moments {
        private final DateTimeFormatter format;
        private long known = Long.MIN_VALUE;
        private String text;

        Moments(DateTimeFormatter format) {
            this.format = format;
        }

        String text(long millis) {
            if (millis != known) {
                known = millis;
                text = format.format(Instant.ofEpochMilli(millis));
            }
            return text;
        }
    }
}

package org.entente.gateway.signals;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** How a line of the access log is written: as the other lines of the log are, so that one program reads them all. */
enum AccessLineFormat {
    /** One object, with what the line is about under {@code mdc}. */
    JSON("yyyy-MM-dd'T'HH:mm:ss.SSSXXX") {
        @Override
        void write(AccessLine line, String time, OutputStream out) throws IOException {
            try (JsonGenerator json = JSON_LINES.createGenerator(out)) {
                json.writeStartObject();
                json.writeStringField("timestamp", time);
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
    TEXT("yyyy-MM-dd HH:mm:ss,SSS") {
        @Override
        void write(AccessLine line, String time, OutputStream out) throws IOException {
            String whole = time + " INFO  [" + LOGGER + "] " + line.requestId() + " " + line.text() + "\n";
            out.write(whole.getBytes(StandardCharsets.UTF_8));
        }
    };

    private static final String LOGGER = "org.entente.gateway.access";
    private static final JsonFactory JSON_LINES =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private final DateTimeFormatter time;

    AccessLineFormat(String pattern) {
        this.time = DateTimeFormatter.ofPattern(pattern).withZone(ZoneId.systemDefault());
    }

    /** Writes the lines in their order. */
    void write(List<AccessLine> lines, OutputStream out) throws IOException {
        long known = Long.MIN_VALUE;
        String text = null;
        for (AccessLine line : lines) {
            // Many a line has the millisecond of the one before, and its text takes as long as all the rest.
            if (line.at() != known) {
                known = line.at();
                text = time.format(Instant.ofEpochMilli(known));
            }
            write(line, text, out);
        }
    }

    abstract void write(AccessLine line, String time, OutputStream out) throws IOException;
}

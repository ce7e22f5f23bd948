package org.entente.chassis.http;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The forms in which every list can be taken out: one JSON document a line, or one row a record. */
public enum Exports implements ExportForm {
    NDJSON(Exports.NDJSON_TYPE) {
        @Override
        public void head(Writer out, Collection<String> columns) {}

        @Override
        public void row(Writer out, Collection<String> columns, String view) throws IOException {
            out.write(view);
            out.write('\n');
        }
    },

    /** RFC 4180; a member that is no scalar stands in its cell as JSON. */
    CSV(Exports.CSV_TYPE) {
        @Override
        public void head(Writer out, Collection<String> columns) throws IOException {
            out.write(String.join(",", columns));
            out.write("\r\n");
        }

        @Override
        public void row(Writer out, Collection<String> columns, String view) throws IOException {
            JsonNode record = Json.tree(view);
            out.write(columns.stream().map(column -> cell(record.path(column))).collect(Collectors.joining(",")));
            out.write("\r\n");
        }
    };

    static final String NDJSON_TYPE = "application/x-ndjson";
    static final String CSV_TYPE = "text/csv";

    private static final String QUOTED = ",\"\n\r";
    private static final String FORMULAS = "=+-@\t\r";

    private final String mediaType;

    Exports(String mediaType) {
        this.mediaType = mediaType;
    }

    @Override
    public String mediaType() {
        return mediaType;
    }

    static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 32 * 1024);
    }

    /** The one of these that the client prefers to JSON, null if it takes JSON. */
    public static ExportForm asked(HttpHeaders headers) {
        return asked(headers, List.of(values()));
    }

    /**
     * The export that the client prefers to JSON, null if it takes JSON. Browsers put XML before anything and mean pages,
     * so that who takes HTML gets JSON.
     */
    static ExportForm asked(HttpHeaders headers, List<ExportForm> forms) {
        List<MediaType> all = headers.getAcceptableMediaTypes();
        if (all.stream().anyMatch(MediaType.TEXT_HTML_TYPE::equals)) {
            return null;
        }
        for (MediaType accepted : all) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return null;
            }
            for (ExportForm form : forms) {
                if (accepted.isCompatible(MediaType.valueOf(form.mediaType()))) {
                    return form;
                }
            }
        }
        return null;
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (value.isNumber() || value.isBoolean()) {
            return value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText();
        }
        return quoted(value.isTextual() ? guarded(value.asText()) : Json.write(value));
    }

    private static String quoted(String text) {
        return isPlain(text) ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Without a stream, for an export has tens of millions of cells. */
    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (QUOTED.indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** A spreadsheet would run a text that begins so as a formula. */
    private static String guarded(String text) {
        return !text.isEmpty() && FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}

package org.entente.aid.ingest.run;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.entente.aid.Sample;
import org.entente.chassis.figure.FigureStore;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.Json;
import org.entente.chassis.ingest.ImportContext;
import org.entente.chassis.ingest.ImportRequest;
import org.entente.chassis.ingest.ImportRow;
import org.entente.chassis.ingest.ImportSink;
import org.entente.chassis.ingest.RecordFormat;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.RowOutcome;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.record.Written;
import org.entente.chassis.sql.Statements;
import org.entente.chassis.testkit.Gate;

/**
 * One figure a line, {@code key;value}. A line that begins with {@code !} is rejected, {@code key;value;rest} in part; a
 * value of 13 cannot be written. {@code #cut}, {@code #fault} and {@code #gate name} are what their names say.
 */
@ApplicationScoped
class LineFormat implements RecordFormat {

    static final String NAME = "test-lines";
    static final UUID SOURCE = UUID.fromString("6f1c1f0e-9e0b-5c58-8f0c-0d1f7d6b3a11");

    private final FigureStore figures;
    private final Statements statements;
    private final Map<UUID, Set<String>> applied = new ConcurrentHashMap<>();

    LineFormat(FigureStore figures, Statements statements) {
        this.figures = figures;
        this.statements = statements;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return "Lines of the tests.";
    }

    @Override
    public void check(ImportRequest request) {
        Check check = new Check();
        check.that(request.parameters().containsKey("scope"), "/parameters/scope", "the scope of the file is missing");
        check.throwIfAny();
    }

    @Override
    public void read(InputStream content, ImportRequest request, ImportSink sink) throws IOException {
        BufferedReader lines = new BufferedReader(new InputStreamReader(content, StandardCharsets.UTF_8));
        long row = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            row++;
            if (line.startsWith("#gate ")) {
                Gate.of(line.substring("#gate ".length())).pass();
                row--;
            } else if (line.startsWith("#fault")) {
                throw new IllegalStateException("a fault of the test");
            } else if (line.startsWith("#cut")) {
                throw new UnreadableContent(reject(row, true, "cut", line));
            } else if (line.startsWith("!")) {
                sink.reject(reject(row, true, "bad-line", line));
            } else {
                String[] cells = line.split(";");
                if (cells.length > 2) {
                    sink.reject(reject(row, false, "bad-rest", cells[2]));
                }
                sink.row(new ImportRow(
                        row, row, 1, cells[0], figure(request.parameters().get("scope"), cells[1])));
            }
        }
    }

    private static Rejection reject(long row, boolean whole, String rule, String text) {
        return new Rejection(row, row, 1, whole, rule, "The line breaks a rule of the test.", text);
    }

    private static String figure(String scope, String value) {
        return "{\"measure\":\"doses\",\"subject\":\"KHM\",\"period\":\"2020\",\"value\":%s,\"unit\":\"doses\",\"commodity\":\"%s\",\"citations\":[%s]}"
                .formatted(value, scope, Sample.citation(SOURCE));
    }

    @Override
    public List<RowOutcome> apply(List<ImportRow> rows, ImportContext context) {
        return rows.stream().map(row -> apply(row, context)).toList();
    }

    private RowOutcome apply(ImportRow row, ImportContext context) {
        if (row.json().contains("\"value\":13,")) {
            return RowOutcome.rejected(reject(row.place(), true, "unlucky", "13"));
        }
        String id = id(context.request().parameters().get("scope"), row.key());
        applied.computeIfAbsent(context.run(), run -> new HashSet<>()).add(id);
        Written written = figures.take(id, Json.tree(row.json()), context.who());
        return RowOutcome.of(written);
    }

    @Override
    public long removeMissing(ImportContext context) {
        String scope = context.request().parameters().get("scope");
        Set<String> there = applied.getOrDefault(context.run(), Set.of());
        List<String> gone = statements.texts("select id::text from figure where commodity = ?", scope).stream()
                .filter(id -> !there.contains(id))
                .toList();
        gone.forEach(id -> figures.drop(id, context.who()));
        return gone.size();
    }

    /** The figure that a key of a scope becomes. */
    static String id(String scope, String key) {
        return UUID.nameUUIDFromBytes((scope + " " + key).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}

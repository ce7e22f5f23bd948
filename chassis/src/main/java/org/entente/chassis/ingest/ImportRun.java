package org.entente.chassis.ingest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import run as clients see it; {@link #VIEW} renders it. */
@Schema(description = "An import run: what it does, how far it is, and what became of the file's rows.")
public record ImportRun(
        UUID id,
        Phase phase,
        String format,
        Mode mode,
        Commit commit,
        ImportSource source,
        Map<String, String> parameters,
        Bytes bytes,
        @Schema(description = "SHA-256 of the content in hexadecimal digits; absent until all of it came.")
                String sha256,
        Rows rows,
        @Schema(description = "How many things in the file did not become a record, or a part of one.") long rejections,
        @Schema(description = "Since the run was started; absent before.") Rate rate,
        @Schema(description = "Estimate of the seconds until the content is read; absent where there is none.")
                Long secondsLeft,
        Instant createdAt,
        @Schema(description = "Who created it.") String createdBy,
        @Schema(description = "When a worker first took it.") Instant startedAt,
        Instant finishedAt,
        @Schema(description = "What came of a finished run, in words.") String summary,
        @Schema(description = "Why the run failed, and where in the file.") Rejection failure,
        Links links) {

    @Schema(name = "ImportBytes", description = "Bytes of the content.")
    public record Bytes(long received, long read) {}

    @Schema(
            name = "ImportRows",
            description =
                    "What became of the file's rows. `read` is the sum of created, changed, unchanged and rejected,"
                            + " and while a run is not finished of staged too.")
    public record Rows(
            long read,
            long created,
            long changed,
            long unchanged,
            @Schema(description = "Rows of which nothing became a record.") long rejected,
            @Schema(description = "Records that the file does not have any more, in mode `replace`.") long removed,
            @Schema(
                            description =
                                    "Rows that were read and are written after the last one; of a run that failed or was"
                                            + " cancelled, those that it did not write.")
                    long staged) {}

    @Schema(name = "ImportRate")
    public record Rate(BigDecimal rowsPerSecond, BigDecimal bytesPerSecond) {}

    @Schema(name = "ImportLinks")
    public record Links(String self, String rejections) {}

    static final List<String> MEMBERS = Stream.of(ImportRun.class.getRecordComponents())
            .map(component -> component.getName())
            .toList();

    private static final String WRITTEN = "r.rows_created + r.rows_changed + r.rows_unchanged + r.rows_rejected";
    private static final String SECONDS =
            "extract(epoch from coalesce(r.finished_at, clock_timestamp()) - r.started_at)";

    /** SQL for the JSON of a row {@code r} of {@code import_run}. */
    static final String VIEW =
            """
            json_strip_nulls(json_build_object(
              'id', r.id, 'phase', r.phase, 'format', r.format,
              'mode', r.request::json -> 'mode', 'commit', r.request::json -> 'commit',
              'source', r.request::json -> 'source', 'parameters', r.request::json -> 'parameters',
              'bytes', json_build_object('received', r.bytes_received, 'read', r.bytes_read), 'sha256', r.sha256,
              'rows', json_build_object(
                'read', %1$s + case when r.finished_at is null then r.rows_staged else 0 end,
                'created', r.rows_created, 'changed', r.rows_changed, 'unchanged', r.rows_unchanged,
                'rejected', r.rows_rejected, 'removed', r.rows_removed, 'staged', r.rows_staged),
              'rejections', r.rejections,
              'rate', case when %2$s > 0 then json_build_object(
                'rowsPerSecond', round((%1$s + r.rows_staged) / %2$s, 1),
                'bytesPerSecond', round(r.bytes_read / %2$s)) end,
              'secondsLeft', case when r.phase = 'running' and r.bytes_read > 0
                then ceil((r.bytes_received - r.bytes_read) * %2$s / r.bytes_read)::bigint end,
              'createdAt', %3$s, 'createdBy', r.created_by, 'startedAt', %4$s, 'finishedAt', %5$s,
              'summary', r.summary, 'failure', r.failure::json,
              'links', json_build_object('self', r.self, 'rejections', r.self || '/rejections')))::text
            """
                    .formatted(WRITTEN, SECONDS, instant("created_at"), instant("started_at"), instant("finished_at"));

    /** SQL for a text that differs whenever the run has come forward; the view differs with the time alone. */
    static final String STATE = "concat_ws(' ', r.phase, r.bytes_received, r.bytes_read, r.found, r.rejections)";

    private static String instant(String column) {
        return "to_char(r." + column + " at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')";
    }
}

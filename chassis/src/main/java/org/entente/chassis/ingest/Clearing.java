package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.entente.chassis.sql.Statements;

/** Drops what finished runs do not need any more, and ends runs that wait for their content in vain. */
@ApplicationScoped
class Clearing {

    private static final int STEP = 64;

    private final ImportConfig config;
    private final Statements statements;
    private final ImportFormats formats;

    Clearing(ImportConfig config, Statements statements, ImportFormats formats) {
        this.config = config;
        this.formats = formats;
        this.statements = statements;
    }

    void clear() {
        statements.update(
                "update import_run set phase = 'cancelled', finished_at = clock_timestamp(), summary = ?"
                        + " where not cleared and phase = 'waiting'"
                        + " and created_at < clock_timestamp() - make_interval(secs => ?)",
                "The run waited for its content, which did not come.",
                config.patience().toSeconds() * 1.0);
        List<Finished> finished = statements.all(
                "select id, format from import_run where not cleared and phase not in " + Phase.UNFINISHED,
                row -> new Finished(row.getObject(1, UUID.class), row.getString(2)));
        finished.forEach(this::clear);
        statements.update(
                "delete from import_run where cleared and finished_at < clock_timestamp() - make_interval(secs => ?)",
                config.retention().toSeconds() * 1.0);
    }

    private record Finished(UUID run, String format) {}

    private void clear(Finished finished) {
        UUID run = finished.run();
        int dropped;
        do {
            // Ten gibibytes in one statement would keep what they occupy from being used again for long.
            dropped = statements.update(
                    "delete from import_part where run_id = ? and number in"
                            + " (select number from import_part where run_id = ? order by number limit " + STEP + ")",
                    run,
                    run);
        } while (dropped > 0);
        statements.update("delete from import_row where run_id = ?", run);
        statements.update("delete from import_key where run_id = ?", run);
        if (formats.find(finished.format()).orElse(null) instanceof BulkFormat bulk) {
            bulk.target().clear(run);
        }
        statements.update("update import_run set cleared = true where id = ?", run);
    }
}

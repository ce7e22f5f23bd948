package org.entente.chassis.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.UUID;
import org.entente.chassis.http.Sha256;
import org.entente.chassis.sql.Statements;

/**
 * Takes in the content of runs, part by part, each in a transaction of its own: no connection to the database is held
 * while the client is waited for. What breaks off leaves the run waiting, and the next try begins anew.
 */
@ApplicationScoped
class Uploads {

    private static final String STILL_OURS = " where id = ? and upload = ? and phase = 'waiting'";

    private final ImportConfig config;
    private final Statements statements;
    private final ImportRuns runs;
    private final ImportMetrics metrics;

    Uploads(ImportConfig config, Statements statements, ImportRuns runs, ImportMetrics metrics) {
        this.config = config;
        this.statements = statements;
        this.runs = runs;
        this.metrics = metrics;
    }

    /**
     * Stores the content, and queues the run.
     *
     * @param declared how many bytes the client said there are, null where it did not
     */
    void take(UUID run, InputStream content, Long declared) {
        long upload = begin(run, declared == null ? 0 : declared);
        MessageDigest digest = Sha256.digest();
        long received = 0;
        int number = 0;
        for (byte[] part = read(content); part.length > 0; part = read(content)) {
            store(run, upload, number++, part);
            digest.update(part);
            received += part.length;
        }
        if (declared != null && received != declared) {
            throw ImportFault.cutShort(declared, received);
        }
        int queued = statements.update(
                "update import_run set phase = 'queued', queued_at = clock_timestamp(), sha256 = ?" + STILL_OURS,
                Sha256.of(digest),
                run,
                upload);
        requireOurs(queued, run);
    }

    private byte[] read(InputStream content) {
        try {
            return content.readNBytes((int) config.part().asLongValue());
        } catch (IOException e) {
            throw ImportFault.brokeOff();
        }
    }

    /** Makes this the one upload of the run whose parts are taken, and drops what an earlier one left. */
    private long begin(UUID run, long declared) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long upload = statements
                    .first(
                            "update import_run set upload = upload + 1, bytes_received = 0 where id = ? and phase = 'waiting'"
                                    + " returning upload",
                            row -> row.getLong(1),
                            run)
                    .orElseThrow(() -> ImportFault.hasContent(run, runs.phase(run)));
            statements.update("delete from import_part where run_id = ?", run);
            requireRoom(declared);
            return upload;
        });
    }

    private void store(UUID run, long upload, int number, byte[] part) {
        QuarkusTransaction.requiringNew().run(() -> {
            int ours = statements.update(
                    "update import_run set bytes_received = bytes_received + ?" + STILL_OURS, part.length, run, upload);
            requireOurs(ours, run);
            requireRoom(0);
            statements.update("insert into import_part (run_id, number, bytes) values (?, ?, ?)", run, number, part);
        });
        metrics.received(part.length);
    }

    private static void requireOurs(int written, UUID run) {
        if (written == 0) {
            throw ImportFault.superseded(run);
        }
    }

    /** @param more bytes that are about to come */
    private void requireRoom(long more) {
        long stored = statements
                .first(
                        "select sum(bytes_received)::bigint from import_run where not cleared and phase in "
                                + Phase.UNFINISHED,
                        row -> row.getLong(1))
                .orElse(0L);
        if (stored + more > config.quota().asLongValue()) {
            throw ImportFault.overQuota(config.quota().asLongValue());
        }
    }
}

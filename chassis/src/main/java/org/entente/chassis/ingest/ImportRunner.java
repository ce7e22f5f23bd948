package org.entente.chassis.ingest;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.util.concurrent.ScheduledFuture;
import java.util.function.BooleanSupplier;
import org.entente.chassis.sql.Statements;

/** Works on one run, from the beginning of its content to its end or until it has to let go. */
@ApplicationScoped
class ImportRunner {

    private final ImportConfig config;
    private final ImportFormats formats;
    private final Statements statements;
    private final Leases leases;
    private final Heartbeat heartbeat;
    private final Writings writings;
    private final Publication publication;
    private final ImportMetrics metrics;

    ImportRunner(
            ImportConfig config,
            ImportFormats formats,
            Statements statements,
            Leases leases,
            Heartbeat heartbeat,
            Writings writings,
            Publication publication,
            ImportMetrics metrics) {
        this.config = config;
        this.formats = formats;
        this.statements = statements;
        this.leases = leases;
        this.heartbeat = heartbeat;
        this.writings = writings;
        this.publication = publication;
        this.metrics = metrics;
    }

    /** @param stopping whether this process is about to end */
    void run(Claim claim, BooleanSupplier stopping) {
        Attempt attempt = new Attempt(claim, new StoredContent(statements, claim.run()), stopping);
        ScheduledFuture<?> beating = heartbeat.begin(attempt);
        metrics.working(true);
        try {
            if (claim.attempts() > config.attempts()) {
                publication.fail(attempt, interrupted(claim));
            } else {
                work(attempt);
            }
        } catch (ImportStopped e) {
            Log.infof("Import run %s is let go: %s.", claim.run(), e.getMessage());
            if (stopping.getAsBoolean()) {
                leases.handBack(claim);
            }
        } catch (IOException | RuntimeException | Error e) {
            Log.warnf(e, "Import run %s broke off (attempt %d).", claim.run(), claim.attempts());
            leases.giveUp(claim, config.retry());
        } finally {
            beating.cancel(false);
            metrics.working(false);
        }
    }

    private void work(Attempt attempt) throws IOException {
        ImportRequest request = attempt.claim().request();
        ImportFormat format = formats.find(request.format())
                .orElseThrow(() -> new IllegalStateException(formats.unknown(request.format())));
        Writing writing = writings.of(attempt, format);
        GroupingSink sink = new GroupingSink(
                attempt, writing.mostFound(), config.groupBytes().asLongValue(), writing::mayEnd, writing::commit);
        try {
            format.read(new BufferedInputStream(attempt.content()), request, sink);
        } catch (UnreadableContent e) {
            if (attempt.content().hasFailed()) {
                throw e;
            }
            sink.reject(e.rejection());
            sink.flush();
            writing.breakOff(e.rejection());
            return;
        }
        sink.flush();
        writing.complete();
    }

    private static Rejection interrupted(Claim claim) {
        return new Rejection(
                0,
                0,
                0,
                false,
                "interrupted",
                "The run broke off " + (claim.attempts() - 1) + " times after the first " + claim.found()
                        + " rows and rejections, and came no further; the service's log tells why. Create another run when"
                        + " that is mended.",
                null);
    }
}

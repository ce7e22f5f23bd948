package org.entente.chassis.ingest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.entente.chassis.http.Json;
import org.entente.chassis.sql.Statements;

/**
 * Gives runs to workers, and accepts what they do only as long as a run is theirs. Each commit writes the run's row last,
 * by its token: a worker that was frozen past its lease finds a higher one there, and its transaction is rolled back.
 */
@ApplicationScoped
class Leases {

    private static final String OURS = " where id = ? and token = ? and phase in ('running', 'publishing')";
    private static final String LEASE = "lease_until = clock_timestamp() + make_interval(secs => ?)";

    private final ImportConfig config;
    private final Statements statements;

    Leases(ImportConfig config, Statements statements) {
        this.config = config;
        this.statements = statements;
    }

    /** Takes the run that has waited longest, or whose worker is silent. */
    Optional<Claim> claim() {
        return statements.first(
                "update import_run set phase = 'running', token = token + 1, attempts = attempts + 1,"
                        + " started_at = coalesce(started_at, clock_timestamp()), " + LEASE
                        + """
                         where id = (
                          select id from import_run
                          where not cleared
                          and (phase = 'queued' or phase in ('running', 'publishing') and lease_until < clock_timestamp())
                          order by queued_at limit 1 for update skip locked)
                        returning id, token, request, attempts, found, rejections
                        """,
                row -> new Claim(
                        row.getObject("id", UUID.class),
                        row.getLong("token"),
                        Json.read(row.getString("request"), ImportRequest.class),
                        row.getInt("attempts"),
                        row.getLong("found"),
                        row.getLong("rejections")),
                seconds(config.lease()));
    }

    /** Says that the worker is alive and how far it has read; marks the attempt as lost if the run is not its own. */
    void renew(Attempt attempt) {
        Claim claim = attempt.claim();
        int ours = statements.update(
                "update import_run set bytes_read = greatest(bytes_read, ?), " + LEASE + OURS,
                attempt.content().bytesRead(),
                seconds(config.lease()),
                claim.run(),
                claim.token());
        if (ours == 0) {
            attempt.lose();
        }
    }

    /** Runs what is to be committed; it is rolled back by the database if this process falls silent in the middle. */
    void transaction(Duration timeout, Runnable work) {
        QuarkusTransaction.requiringNew().timeout((int) timeout.toSeconds()).run(() -> {
            statements.first(
                    "select set_config('idle_in_transaction_session_timeout', ?, true)",
                    row -> row.getString(1),
                    String.valueOf(config.lease().toMillis()));
            work.run();
        });
    }

    /**
     * Writes how far the run is, in the transaction that carries it there.
     *
     * @throws ImportStopped where it is not this worker's any more
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void advance(Attempt attempt, Tally tally) {
        Claim claim = attempt.claim();
        requireOurs(statements.update(
                """
                update import_run set rows_created = rows_created + ?, rows_changed = rows_changed + ?,
                  rows_unchanged = rows_unchanged + ?, rows_rejected = rows_rejected + ?,
                  rows_removed = rows_removed + ?, rows_staged = rows_staged + ?, found = ?, rejections = ?,
                  bytes_read = greatest(bytes_read, ?), attempts = 0,\s"""
                        + LEASE + OURS,
                tally.created,
                tally.changed,
                tally.unchanged,
                tally.rejected,
                tally.removed,
                tally.staged,
                attempt.found(),
                attempt.rejections(),
                attempt.content().bytesRead(),
                seconds(config.lease()),
                claim.run(),
                claim.token()));
    }

    /** Shows that all was read and the staged rows are becoming records. */
    void publishing(Attempt attempt) {
        Claim claim = attempt.claim();
        requireOurs(statements.update("update import_run set phase = 'publishing'" + OURS, claim.run(), claim.token()));
    }

    /** @param failure null unless it failed */
    @Transactional(Transactional.TxType.MANDATORY)
    void end(Attempt attempt, Phase phase, String summary, Rejection failure) {
        Claim claim = attempt.claim();
        requireOurs(statements.update(
                "update import_run set phase = ?, summary = ?, failure = ?, finished_at = clock_timestamp()" + OURS,
                phase.word(),
                summary,
                failure == null ? null : Json.write(failure),
                claim.run(),
                claim.token()));
    }

    /** Leaves the run to whoever comes first after the pause. */
    void giveUp(Claim claim, Duration pause) {
        statements.update("update import_run set " + LEASE + OURS, seconds(pause), claim.run(), claim.token());
    }

    /** Leaves the run to whoever comes first, with its tries as they were: that a process is stopped is no failure. */
    void handBack(Claim claim) {
        statements.update(
                "update import_run set attempts = greatest(attempts - 1, 0), lease_until = clock_timestamp()" + OURS,
                claim.run(),
                claim.token());
    }

    private static void requireOurs(int written) {
        if (written == 0) {
            throw ImportStopped.lost();
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}

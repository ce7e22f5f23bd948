package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import org.entente.chassis.http.Conflict;
import org.entente.chassis.http.ConstraintViolation;

/** Writes changes in the transaction that makes them. There is no other way into the feed. */
@ApplicationScoped
public class ChangeLog {

    private final AgroalDataSource dataSource;
    private final SecurityIdentity caller;
    private final TransactionSynchronizationRegistry transaction;
    private final Wakeup wakeup;

    ChangeLog(
            AgroalDataSource dataSource,
            SecurityIdentity caller,
            TransactionSynchronizationRegistry transaction,
            Wakeup wakeup) {
        this.dataSource = dataSource;
        this.caller = caller;
        this.transaction = transaction;
        this.wakeup = wakeup;
    }

    /**
     * Adds a change. The record's row must have been locked and written before: changes take their order from here.
     *
     * @throws Conflict if the change would be larger than the feed carries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Change change) {
        append(change, caller());
    }

    /** Who makes the request that is being answered; null for nobody that we know. */
    public String caller() {
        return caller.isAnonymous() ? null : caller.getPrincipal().getName();
    }

    /**
     * Adds a change that no request asks for.
     *
     * @param who made it, null for nobody that we know
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Change change, String who) {
        append(WrittenRows.NONE, change, who);
    }

    /**
     * Writes a record and its change. Nobody else may be able to write a record of that id until the transaction ends.
     *
     * @param who made it, null for nobody that we know
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(WrittenRows rows, Change change, String who) {
        refuseOversize(change);
        try (Connection connection = dataSource.getConnection()) {
            Outbox.insert(connection, rows, change, who, traceparent());
        } catch (SQLException e) {
            throw ConstraintViolation.of("The change could not be written.", e);
        }
        wakeAfterCommit();
    }

    private static void refuseOversize(Change change) {
        long bytes = change.after() == null ? 0 : change.after().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > FeedLimits.LARGEST_VIEW) {
            throw Conflict.tooLarge(bytes, FeedLimits.LARGEST_VIEW);
        }
    }

    private void wakeAfterCommit() {
        if (transaction.getResource(this) != null) {
            return;
        }
        transaction.putResource(this, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    wakeup.committed();
                }
            }
        });
    }

    private static String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}

package org.entente.chassis.change;

import com.github.f4b6a3.uuid.UuidCreator;
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
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.entente.chassis.http.Conflict;

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
     * Adds a change. The record's row must have been locked and flushed before: changes take their order from here.
     *
     * @throws Conflict if the change would be larger than the feed carries
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Change change) {
        refuseOversize(change);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert = connection.prepareStatement(
                        """
                        insert into outbox (id, record_type, record_id, revision, operation, view_version, after,
                          changed, caller, traceparent)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)) {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            insert.setObject(1, id);
            insert.setString(2, change.type());
            insert.setString(3, change.recordId());
            insert.setLong(4, change.revision());
            insert.setString(5, change.operation().word());
            insert.setInt(6, change.viewVersion());
            insert.setString(7, change.after());
            insert.setArray(8, connection.createArrayOf("text", change.changed().toArray()));
            insert.setString(
                    9, caller.isAnonymous() ? null : caller.getPrincipal().getName());
            insert.setString(10, traceparent());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The change could not be written.", e);
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

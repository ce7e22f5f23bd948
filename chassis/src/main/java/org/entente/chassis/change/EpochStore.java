package org.entente.chassis.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** The epochs as operators see them: they ask for one, and the leader begins it. */
@ApplicationScoped
class EpochStore {

    private final AgroalDataSource dataSource;
    private final Wakeup wakeup;

    EpochStore(AgroalDataSource dataSource, Wakeup wakeup) {
        this.dataSource = dataSource;
        this.wakeup = wakeup;
    }

    /**
     * Asks for a new epoch.
     *
     * @throws EpochRefused if the relay is not halted and the draft does not say that this does not matter, or if one is
     *     under way
     */
    EpochView ask(EpochDraft draft, String caller) {
        EpochView view = insert(draft, caller);
        wakeup.committed();
        return view;
    }

    @Transactional
    EpochView insert(EpochDraft draft, String caller) {
        try (Connection connection = dataSource.getConnection()) {
            if (FeedState.haltReason(connection) == null && !Boolean.TRUE.equals(draft.evenIfNotHalted())) {
                throw EpochRefused.notHalted();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    """
                    insert into feed_epoch (epoch, reason, caller) select max(epoch) + 1, ?, ? from feed_epoch
                    on conflict do nothing
                    """)) {
                insert.setString(1, draft.reason());
                insert.setString(2, caller);
                if (insert.executeUpdate() == 0) {
                    throw EpochRefused.underWay();
                }
            }
            return views(connection).get(0);
        } catch (SQLException e) {
            throw new IllegalStateException("The epoch could not be asked for.", e);
        }
    }

    EpochList all() {
        try (Connection connection = dataSource.getConnection()) {
            FeedState state = FeedState.read(connection);
            return new EpochList(FeedState.haltReason(connection), state.last(), state.published(), views(connection));
        } catch (SQLException e) {
            throw new IllegalStateException("The epochs could not be read.", e);
        }
    }

    private static List<EpochView> views(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select epoch, base, reason, caller, requested_at, begun_at, republished_at
                        from feed_epoch order by epoch desc
                        """)) {
            List<EpochView> views = new ArrayList<>();
            while (row.next()) {
                views.add(new EpochView(
                        row.getLong("epoch"),
                        row.getObject("base", Long.class),
                        row.getString("reason"),
                        row.getString("caller"),
                        instant(row, "requested_at"),
                        instant(row, "begun_at"),
                        instant(row, "republished_at")));
            }
            return views;
        }
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

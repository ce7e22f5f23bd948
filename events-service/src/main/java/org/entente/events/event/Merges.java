package org.entente.events.event;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Remembers which event each merged one lives on in; one that was merged twice leads to the last one at once. */
@ApplicationScoped
class Merges {

    private final AgroalDataSource dataSource;
    private final Wholes wholes;

    Merges(AgroalDataSource dataSource, Wholes wholes) {
        this.dataSource = dataSource;
        this.wholes = wholes;
    }

    /** Refuses to merge what cannot be one event. */
    void refuseUnlike(UUID survivor, EventDraft stays, UUID merged, EventDraft goes) {
        if (stays.type() != goes.type()) {
            throw MergeRefused.types(stays.type().toString(), goes.type().toString());
        }
        if (stays.tieChange() != goes.tieChange()) {
            throw MergeRefused.tieChanges(
                    Objects.toString(stays.tieChange(), null), Objects.toString(goes.tieChange(), null));
        }
        if (wholes.isAbove(survivor, merged)) {
            throw MergeRefused.part(merged, survivor);
        }
        if (wholes.isAbove(merged, survivor)) {
            throw MergeRefused.part(survivor, merged);
        }
    }

    Optional<UUID> survivor(UUID merged) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("select survivor from event_merge where merged = ?")) {
            select.setObject(1, merged);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The merged events could not be read.", e);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(UUID merged, UUID survivor) {
        update("update event_merge set survivor = ? where survivor = ?", survivor, merged);
        update("insert into event_merge (merged, survivor) values (?, ?)", merged, survivor);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void forget(UUID survivor) {
        update("delete from event_merge where survivor = ?", survivor);
    }

    private void update(String sql, UUID... arguments) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The merged events could not be written.", e);
        }
    }
}

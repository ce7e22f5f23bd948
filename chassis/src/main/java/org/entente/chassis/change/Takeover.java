package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Finds out where to go on, and refuses where database and Kafka do not fit together. */
final class Takeover {

    private final Connection connection;
    private final ControlTopic controlTopic;

    /** @param controlTopic of a Kafka whose older producers are fenced already */
    Takeover(Connection connection, ControlTopic controlTopic) {
        this.connection = connection;
        this.controlTopic = controlTopic;
    }

    /**
     * The last position that Kafka has; begins the epoch that an operator has asked for.
     *
     * @throws RelayHalted if going on would make the feed lie
     */
    long position() throws SQLException {
        ControlRecord control = controlTopic.last();
        Epochs epochs = new Epochs(connection);
        if (epochs.isAskedFor()) {
            epochs.begin(control);
        }
        return resumeFrom(FeedState.read(connection), control);
    }

    private long resumeFrom(FeedState state, ControlRecord control) throws SQLException {
        if (control == null) {
            if (state.published() > state.base()) {
                throw RelayHalted.kafkaWasReset(state.published());
            }
            return state.base();
        }
        if (control.epoch() < state.epoch() && control.position() <= state.base()) {
            return state.base();
        }
        if (control.epoch() != state.epoch()) {
            throw RelayHalted.foreignEpoch(control, state.epoch());
        }
        if (!control.changeId().equals(changeAt(control.position()))) {
            throw RelayHalted.databaseWasRestored(control);
        }
        return control.position();
    }

    private UUID changeAt(long position) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select id from change where position = ?")) {
            select.setLong(1, position);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getObject(1, UUID.class) : null;
            }
        }
    }
}

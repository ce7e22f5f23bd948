package org.entente.chassis.change;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** Remembers in the database how far the feed was published: for operators, and for the day when Kafka is empty. */
final class PublishedMark {

    /** More often would only leave dead versions of a row behind, see {@code feed_place}. */
    private static final long INTERVAL = TimeUnit.MILLISECONDS.toNanos(300);

    private final Connection connection;
    private long marked = -1;
    private long markedAt = System.nanoTime() - INTERVAL;

    PublishedMark(Connection connection) {
        this.connection = connection;
    }

    void at(long position) throws SQLException {
        if (position == marked || System.nanoTime() - markedAt < INTERVAL) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement("update feed_state set published = ?")) {
            update.setLong(1, position);
            update.executeUpdate();
        }
        marked = position;
        markedAt = System.nanoTime();
    }
}

package org.entente.chassis.feed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Which changes a consumer wants; an empty set lets all through, several sets must all agree.
 *
 * @param kinds type and operation, such as {@code topic.updated}
 * @param subjects such as {@code topic/trade}
 * @param changed members, of which one is enough
 */
record FeedFilter(Set<String> kinds, Set<String> subjects, Set<String> changed) {

    /** Conditions on the table {@code change}, each with an {@code and} before it. */
    String conditions() {
        return (kinds.isEmpty() ? "" : " and record_type || '.' || operation = any(?)")
                + (subjects.isEmpty() ? "" : " and record_type || '/' || record_id = any(?)")
                + (changed.isEmpty() ? "" : " and changed && ?");
    }

    /** Sets the arguments of the conditions and returns the next free index. */
    int bind(Connection connection, PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Set<String> values : List.of(kinds, subjects, changed)) {
            if (!values.isEmpty()) {
                statement.setArray(index++, connection.createArrayOf("text", values.toArray()));
            }
        }
        return index;
    }
}

package org.entente.trade.availability;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.http.Json;

/** Which datasets count, in SQL. */
final class AvailabilityQuestion {

    private final List<String> conditions = new ArrayList<>(List.of("true"));
    private final List<Object> arguments = new ArrayList<>();

    /** Adds a condition if there is a value to compare with. */
    AvailabilityQuestion where(String condition, Object value) {
        if (value != null) {
            conditions.add(condition);
            arguments.add(value);
        }
        return this;
    }

    String condition() {
        return String.join(" and ", conditions);
    }

    /** Sets the arguments from an index on and returns the next free index. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object argument : arguments) {
            statement.setObject(index++, argument);
        }
        return index;
    }

    /** What a page token is bound to. */
    String text() {
        return condition() + Json.write(arguments);
    }
}

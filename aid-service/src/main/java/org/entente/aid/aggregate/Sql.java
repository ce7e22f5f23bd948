package org.entente.aid.aggregate;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that grows with its arguments. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> arguments = new ArrayList<>();

    /** Appends a line, with a question mark for each value. */
    Sql add(String line, Object... values) {
        text.append(line).append('\n');
        arguments.addAll(List.of(values));
        return this;
    }

    Sql addIf(boolean wanted, String line, Object... values) {
        return wanted ? add(line, values) : this;
    }

    /** Appends a condition if there is a value to compare with. */
    Sql andGiven(String condition, Object value) {
        return value == null ? this : add("and " + condition, value);
    }

    Sql append(Sql other) {
        text.append(other.text);
        arguments.addAll(other.arguments);
        return this;
    }

    String text() {
        return text.toString();
    }

    void bind(PreparedStatement statement) throws SQLException {
        for (int i = 0; i < arguments.size(); i++) {
            Object argument = arguments.get(i);
            if (argument instanceof List<?> texts) {
                statement.setArray(i + 1, statement.getConnection().createArrayOf("text", texts.toArray()));
            } else {
                statement.setObject(i + 1, argument);
            }
        }
    }
}

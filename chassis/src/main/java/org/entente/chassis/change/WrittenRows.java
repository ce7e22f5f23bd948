package org.entente.chassis.change;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The rows of a record, for the statement that also writes its change: one way to the database instead of one for each
 * table.
 */
public interface WrittenRows {

    /** Rows that are written already. */
    WrittenRows NONE = new WrittenRows() {
        @Override
        public String with() {
            return "";
        }

        @Override
        public String from() {
            return "";
        }

        @Override
        public int bind(PreparedStatement statement) {
            return 0;
        }
    };

    /** The {@code with} clause whose parts write the rows. */
    String with();

    /**
     * The {@code from} clause that names the part with the record's own row. The change is made of what that part returns,
     * so that it takes its number when the row is written.
     */
    String from();

    /** Sets the arguments of the {@code with} clause; returns their number. */
    int bind(PreparedStatement statement) throws SQLException;
}

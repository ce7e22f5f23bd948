package org.entente.chassis.change;

import java.sql.PreparedStatement;
import java.sql.SQLException;

/**
 * The rows of a new record, for the statement that also writes its change: one way to the database instead of one for each
 * table.
 */
public interface NewRows {

    /** Rows that are there already. */
    NewRows NONE = new NewRows() {
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

    /** The {@code with} clause whose parts insert the rows. */
    String with();

    /**
     * The {@code from} clause that names the part with the record's own row. The change is made of what that part returns,
     * so that it takes its number when the row is there.
     */
    String from();

    /** Sets the arguments of the {@code with} clause; returns their number. */
    int bind(PreparedStatement statement) throws SQLException;
}

package org.entente.chassis.http;

import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGStatement;

/**
 * Statements whose best plan depends on what is asked, such as how common a word is. The database makes theirs anew for the
 * arguments of each execution; of all others it keeps one, for to make it can take longer than to read a record.
 */
public final class FreshPlan {

    /** The driver's word for: never prepare it at the server. */
    private static final int NEVER = 0;

    private FreshPlan() {}

    /** The same statement, to be planned anew each time. */
    public static <S extends Statement> S of(S statement) throws SQLException {
        statement.unwrap(PGStatement.class).setPrepareThreshold(NEVER);
        return statement;
    }
}

package org.entente.bench.growth;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** Records of one kind, in any number. */
interface Subject {

    /** Whose they are. */
    String service();

    /** What they are called. */
    String what();

    /** A statement that removes all. */
    String emptying();

    void make(Connection database, long rows) throws SQLException, IOException;

    /** Kinds of questions when there are so many rows, in the order in which they are asked. */
    Map<String, Question> questions(long rows);

    /** Another path each time. */
    @FunctionalInterface
    interface Question {
        String path();
    }
}

package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.entente.chassis.http.Json;
import org.entente.chassis.sql.Statements;

/** Writes down what did not become a record. */
@ApplicationScoped
class Rejections {

    private final Statements statements;

    Rejections(Statements statements) {
        this.statements = statements;
    }

    /** Adds rejections to the run's, in the transaction that accounts for them. */
    void add(Attempt attempt, List<Rejection> rejections) {
        if (rejections.isEmpty()) {
            return;
        }
        List<NumberedRejection> numbered = rejections.stream()
                .map(rejection -> NumberedRejection.of(attempt.nextRejection(), rejection))
                .toList();
        statements.update(
                """
                insert into import_rejection (run_id, number, rule, view)
                select ?, * from unnest(?, ?, ?)
                """,
                attempt.claim().run(),
                numbered.stream().map(NumberedRejection::number).toArray(Long[]::new),
                texts(numbered, NumberedRejection::rule),
                texts(numbered, Json::write));
    }

    /** Whether a row of the file was rejected as it was read, other than for a key that an earlier one has. */
    boolean hasWholeRows(UUID run) {
        return statements
                .first(
                        "select true from import_rejection where run_id = ? and rule <> ?"
                                + " and (view::json ->> 'whole')::boolean limit 1",
                        row -> row.getBoolean(1),
                        run,
                        Rejection.DUPLICATE)
                .isPresent();
    }

    private static String[] texts(List<NumberedRejection> all, Function<NumberedRejection, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}

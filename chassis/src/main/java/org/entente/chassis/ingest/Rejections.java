package org.entente.chassis.ingest;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import org.entente.chassis.http.Json;

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

    private static String[] texts(List<NumberedRejection> all, Function<NumberedRejection, String> text) {
        return all.stream().map(text).toArray(String[]::new);
    }
}

package org.entente.events.topic;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.chassis.http.Check;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.sql.Statements;

/** How other features refer to topics. */
@ApplicationScoped
public class Topics {

    private static final String KNOWN = "select code from topic where code = any(?)";

    private static final String NEAREST =
            "select code from topic where strpos(?, code) > 0 or strpos(code, ?) > 0 order by code limit 3";

    private final Statements statements;

    Topics(Statements statements) {
        this.statements = statements;
    }

    /**
     * Rejects the places whose topic has no record.
     *
     * @param references codes by JSON pointer
     */
    public void check(Map<String, String> references, Check check) {
        Set<String> known = statements.among(KNOWN, references.values());
        references.forEach((pointer, code) ->
                check.that(known.contains(code), pointer, "there is no topic '" + code + "': create it first"));
    }

    /** The code of the topic that a query parameter names, null of null; an unknown one is a 400. */
    public String parameter(String name, String code) {
        if (code == null || !statements.among(KNOWN, List.of(code)).isEmpty()) {
            return code;
        }
        List<String> nearest = statements.texts(NEAREST, code, code);
        throw InvalidRequest.parameter(
                name,
                "There is no topic '" + code + "'."
                        + (nearest.isEmpty() ? "" : " Nearest: " + String.join(", ", nearest) + "."));
    }
}

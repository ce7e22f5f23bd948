package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.entente.gateway.Service;
import org.entente.gateway.http.Problem;

/** A service that does not take a question: its own problem, for the client to read. */
public final class Refused extends RuntimeException {

    private static final String TYPES = "/problems/";

    private final transient Service service;
    private final int status;
    private final transient JsonNode problem;

    Refused(Service service, int status, JsonNode problem) {
        super(
                problem.path("detail").asText("The " + service.label() + " service refuses the question."),
                null,
                false,
                false);
        this.service = service;
        this.status = status;
        this.problem = problem;
    }

    Service service() {
        return service;
    }

    /** What stands in the place of the answer where the rest is answered all the same. */
    public ObjectNode json() {
        return Documents.object().put("status", "notApplicable").put("reason", getMessage());
    }

    int status() {
        return status;
    }

    /**
     * The problem as the answer's own.
     *
     * @param names what the service's parameters are called here; others are not named, for the client did not send them
     */
    Problem problem(Map<String, String> names) {
        String type = problem.path("type").asText();
        List<String> parameters = new ArrayList<>();
        for (JsonNode error : problem.path("errors")) {
            String name = names.get(error.path("parameter").asText());
            if (name != null && !parameters.contains(name)) {
                parameters.add(name);
            }
        }
        return new Problem(
                type.startsWith(TYPES) ? type.substring(TYPES.length()) : "http-" + status,
                problem.path("title").asText("The question is refused"),
                status,
                getMessage(),
                service,
                null,
                parameters);
    }
}

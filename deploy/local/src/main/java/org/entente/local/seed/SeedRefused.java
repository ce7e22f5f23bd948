package org.entente.local.seed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.net.http.HttpResponse;
import java.util.StringJoiner;

/** The platform did not take a record: names the record, what the problem said, and the wrong places of the record. */
public final class SeedRefused extends RuntimeException {

    private SeedRefused(String message, Throwable cause) {
        super(message, cause);
    }

    static SeedRefused by(HttpResponse<String> answer, SeedRecord record) {
        StringJoiner message = new StringJoiner(System.lineSeparator());
        message.add(
                answer.request().method() + " " + record.path() + " was answered with " + answer.statusCode() + ".");
        try {
            JsonNode problem = new JsonMapper().readTree(answer.body());
            message.add(problem.path("title").asText() + ": "
                    + problem.path("detail").asText());
            problem.path("errors")
                    .forEach(error -> message.add(
                            "  " + place(error) + ": " + error.path("detail").asText()));
        } catch (JsonProcessingException e) {
            message.add(answer.body());
        }
        return new SeedRefused(message.add("The record: " + record.draft()).toString(), null);
    }

    static SeedRefused unreachable(SeedRecord record, String why, Throwable cause) {
        return new SeedRefused(record.path() + " could not be loaded: " + why, cause);
    }

    private static String place(JsonNode error) {
        return error.path("pointer").asText(error.path("parameter").asText("/"));
    }
}

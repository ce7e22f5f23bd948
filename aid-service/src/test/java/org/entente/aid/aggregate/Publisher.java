package org.entente.aid.aggregate;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.entente.aid.Sample;
import org.entente.chassis.http.Json;

/** A publisher of a test's own, so that no other test's activities are in its sums. */
final class Publisher {

    static final String AGGREGATES = "/v1/aid/aggregates";

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private final String ref = "XM-SUMS-" + NUMBERS.incrementAndGet();

    String ref() {
        return ref;
    }

    Sample activity() {
        return activity("");
    }

    /** @param more further members of the reporting organisation, such as {@code ,"secondaryReporter":true} */
    Sample activity(String more) {
        return Sample.activity()
                .with("reportingOrg", "{\"ref\":\"%s\",\"name\":\"Publisher of sums\"%s}".formatted(ref, more));
    }

    Response ask(String question) {
        return given().get(AGGREGATES + "?publisher=" + ref + "&" + question);
    }

    JsonNode answer(String question) {
        return Json.tree(ask(question).then().statusCode(200).extract().asString());
    }

    /** The rows of an answer, each as {@code group|group value}, such as {@code KHM|2021 12.5}. */
    String rows(String question) {
        return rows(answer(question));
    }

    static String rows(JsonNode answer) {
        return StreamSupport.stream(answer.path("rows").spliterator(), false)
                .map(row -> StreamSupport.stream(row.path("group").spliterator(), false)
                                .map(group -> group.path("code")
                                        .asText(group.path("name").asText()))
                                .collect(Collectors.joining("|"))
                        + " " + row.path("value").asText())
                .collect(Collectors.joining(", "));
    }

    /** What an answer leaves out, each as {@code reason currency value}. */
    static String left(JsonNode answer, String part) {
        return StreamSupport.stream(answer.path(part).spliterator(), false)
                .map(left -> left.path("reason").asText() + " "
                        + left.path("currency").asText() + " "
                        + left.path("value").asText())
                .collect(Collectors.joining(", "));
    }
}

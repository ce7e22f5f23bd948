package org.entente.chassis.testkit;

import io.restassured.response.Response;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** All that an answer tells, to be compared with that of another request. */
public final class Told {

    private Told() {}

    /** Its status, its body, and its headers by name, without the request's own id. */
    public static List<String> by(Response answer) {
        return Stream.concat(
                        Stream.of(
                                String.valueOf(answer.statusCode()),
                                answer.asString().replaceAll("\"requestId\":\"[^\"]*\"", "")),
                        answer.headers().asList().stream()
                                .filter(header -> !header.getName().equalsIgnoreCase("X-Request-Id"))
                                .map(header -> header.getName().toLowerCase(Locale.ROOT) + ": " + header.getValue())
                                .sorted())
                .toList();
    }
}

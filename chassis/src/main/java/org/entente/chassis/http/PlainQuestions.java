package org.entente.chassis.http;

import io.netty.buffer.Unpooled;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.impl.BufferImpl;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/**
 * Answers {@link PlainQuestion}s. Few are answered at a time, and the others wait in a queue: as many threads as there are
 * clients, each with a connection of its own, would only wake and displace each other.
 */
@Singleton
class PlainQuestions {

    /** Behind what bounds, counts and authenticates requests, and before JAX-RS. */
    private static final int LAST = 0;

    private static final int LANES = 2 * Math.max(2, Runtime.getRuntime().availableProcessors());

    private static final CharSequence JSON_TYPE = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence VARY = HttpHeaders.createOptimized("Accept");
    private static final CharSequence LINK = HttpHeaders.createOptimized("Link");

    private final Map<String, PlainQuestion> questions = new HashMap<>();
    private final Lanes<Runnable> lanes;

    PlainQuestions(@All List<PlainQuestion> questions, ExecutorService workers) {
        questions.forEach(question -> this.questions.put(question.path(), question));
        this.lanes = new Lanes<>(LANES, 1, workers, one -> one.get(0).run());
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, LAST);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        PlainQuestion question = request.method() == HttpMethod.GET ? questions.get(request.path()) : null;
        Map<String, String> parameters =
                question == null || !PlainForm.isAskedFor(request) ? null : parameters(request.query());
        if (parameters == null) {
            routing.next();
            return;
        }
        Context own = ((HttpServerRequestInternal) request).context();
        lanes.add(() -> {
            PlainAnswer answer = answer(question, parameters, request.query());
            own.runOnContext(then -> {
                if (answer == null) {
                    routing.next();
                } else {
                    write(request, answer);
                }
            });
        });
    }

    private static PlainAnswer answer(PlainQuestion question, Map<String, String> parameters, String query) {
        try {
            return question.answer(parameters, query);
        } catch (RuntimeException e) {
            Log.debugf(e, "A plain question is left to its resource.");
            return null;
        }
    }

    /** The parameters of a query; null where one comes twice or has no value, or where anything might be encoded. */
    static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query == null) {
            return parameters;
        }
        for (int i = 0; i < query.length(); i++) {
            if (!isPlain(query.charAt(i))) {
                return null;
            }
        }
        for (String parameter : query.split("&", -1)) {
            int equals = parameter.indexOf('=');
            if (equals < 1 || parameters.put(parameter.substring(0, equals), parameter.substring(equals + 1)) != null) {
                return null;
            }
        }
        return parameters.values().stream().anyMatch(value -> value.isEmpty() || value.indexOf('=') >= 0)
                ? null
                : parameters;
    }

    private static boolean isPlain(char character) {
        return character >= '0' && character <= '9'
                || character >= 'A' && character <= 'Z'
                || character >= 'a' && character <= 'z'
                || "-_.,=&".indexOf(character) >= 0;
    }

    private static void write(HttpServerRequest request, PlainAnswer answer) {
        MultiMap headers = request.response().headers();
        headers.set(RequestIds.HEADER, RequestIds.of(request.getHeader(RequestIds.HEADER)))
                .set(HttpHeaders.VARY, VARY)
                .set(HttpHeaders.CONTENT_TYPE, JSON_TYPE);
        if (answer.link() != null) {
            headers.set(LINK, answer.link());
        }
        // Wrapped: a page is not copied once more.
        request.response()
                .end(BufferImpl.buffer(Unpooled.wrappedBuffer(answer.json().toArray(ByteBuffer[]::new))));
    }
}

package org.entente.gateway.composite;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;
import org.entente.gateway.http.RequestId;

/** What the services are told of who asks: the token, the language, and the ids by which logs and traces are joined. */
record Caller(MultiMap headers) {

    private static final List<String> PASSED_ON =
            List.of("Authorization", "Accept-Language", "traceparent", "tracestate", "baggage", RequestId.HEADER);

    static Caller of(HttpServerRequest request) {
        MultiMap headers = MultiMap.caseInsensitiveMultiMap().add("Accept", "application/json");
        for (String name : PASSED_ON) {
            headers.add(name, request.headers().getAll(name));
        }
        return new Caller(headers);
    }
}

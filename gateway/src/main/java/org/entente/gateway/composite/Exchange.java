package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.channel.ConnectTimeoutException;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.entente.gateway.Service;

/** One question under way, which can be dropped at any moment. Lives on one event loop. */
final class Exchange {

    private static final int OK = 200;

    /** What the client asked or who it is is not accepted; all else is the service's own affair. */
    private static final Set<Integer> REFUSALS = Set.of(400, 401, 403, 404);

    private final Service service;
    private final AtomicLong bytesLeft;
    private final Promise<ObjectNode> answer = Promise.promise();
    private HttpClientRequest request;

    Exchange(Service service, AtomicLong bytesLeft) {
        this.service = service;
        this.bytesLeft = bytesLeft;
    }

    Service service() {
        return service;
    }

    /** Whether the service has taken the question. */
    boolean isConnected() {
        return request != null;
    }

    void fail(Unavailable why) {
        if (answer.tryFail(why) && request != null) {
            request.reset();
        }
    }

    Future<ObjectNode> send(Function<RequestOptions, Future<HttpClientRequest>> connect, RequestOptions options) {
        connect(connect, options)
                .compose(connected -> {
                    request = connected;
                    connected.exceptionHandler(known -> {});
                    if (answer.future().isComplete()) {
                        connected.reset();
                    }
                    return connected.send();
                })
                .onSuccess(this::read)
                .onFailure(failure -> answer.tryFail(explained(failure)));
        return answer.future();
    }

    /** A connection that was refused or dropped in between is tried a second time: the service knows nothing of it. */
    private static Future<HttpClientRequest> connect(
            Function<RequestOptions, Future<HttpClientRequest>> connect, RequestOptions options) {
        return connect.apply(options)
                .recover(failure -> failure instanceof IOException && !(failure instanceof ConnectTimeoutException)
                        ? connect.apply(options)
                        : Future.failedFuture(failure));
    }

    private Unavailable explained(Throwable failure) {
        if (failure instanceof ConnectionPoolTooBusyException) {
            return Unavailable.busy(service);
        }
        if (failure instanceof ConnectTimeoutException) {
            return Unavailable.late(service);
        }
        if (failure instanceof TimeoutException) {
            return Unavailable.notAwaited(service);
        }
        return request == null ? Unavailable.unreachable(service) : Unavailable.broken(service);
    }

    private void read(HttpClientResponse response) {
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (bytesLeft.addAndGet(-part.length()) < 0) {
                fail(Unavailable.tooLong(service));
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(cut -> answer.tryFail(Unavailable.broken(service)));
        response.endHandler(done -> finish(response, body));
    }

    private void finish(HttpClientResponse response, Buffer body) {
        int status = response.statusCode();
        if (status != OK && !REFUSALS.contains(status)) {
            answer.tryFail(Unavailable.failed(service, status, seconds(response)));
            return;
        }
        try {
            JsonNode tree = Documents.read(body.getBytes());
            if (!(tree instanceof ObjectNode object)) {
                answer.tryFail(Unavailable.broken(service));
            } else if (status == OK) {
                answer.tryComplete(object);
            } else {
                answer.tryFail(new Refused(service, status, object));
            }
        } catch (IOException e) {
            answer.tryFail(Unavailable.broken(service));
        }
    }

    private static Integer seconds(HttpClientResponse response) {
        String given = response.getHeader(HttpHeaders.RETRY_AFTER);
        return given != null && given.matches("[0-9]{1,6}") ? Integer.valueOf(given) : null;
    }
}

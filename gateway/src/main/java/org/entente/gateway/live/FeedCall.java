package org.entente.gateway.live;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;
import java.util.function.Function;

/** One request to a feed, which can be given up at any moment. Lives on one event loop. */
final class FeedCall {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int GONE = 410;

    private HttpClientRequest request;
    private boolean cancelled;

    /** Gives the request up, wherever it is; its answer fails or is of no interest. */
    void cancel() {
        cancelled = true;
        if (request != null) {
            request.reset();
        }
    }

    /** Asks, and reads the answer whole if it is at most so many bytes. */
    Future<Page> send(
            Function<RequestOptions, Future<HttpClientRequest>> connect, RequestOptions options, long maxBytes) {
        return connect.apply(options)
                .compose(connected -> {
                    request = connected;
                    connected.exceptionHandler(known -> {});
                    if (cancelled) {
                        connected.reset();
                        return Future.failedFuture(new IOException("given up"));
                    }
                    return connected.send();
                })
                .compose(response -> read(response, maxBytes).compose(body -> page(response.statusCode(), body)));
    }

    private Future<Buffer> read(HttpClientResponse response, long maxBytes) {
        Promise<Buffer> whole = Promise.promise();
        Buffer body = Buffer.buffer();
        response.handler(part -> {
            if (body.length() + (long) part.length() > maxBytes) {
                whole.tryFail(new FeedFault.TooLarge(maxBytes));
                request.reset();
            } else {
                body.appendBuffer(part);
            }
        });
        response.exceptionHandler(whole::tryFail);
        response.endHandler(done -> whole.tryComplete(body));
        return whole.future();
    }

    private static Future<Page> page(int status, Buffer body) {
        try {
            return switch (status) {
                case OK -> Future.succeededFuture(PageReader.read(body.getBytes()));
                case GONE -> Future.failedFuture(FeedProblem.of(body).expired());
                case BAD_REQUEST -> Future.failedFuture(FeedProblem.of(body).refused());
                default -> Future.failedFuture(new FeedFault.Unusable(status));
            };
        } catch (IOException e) {
            return Future.failedFuture(e);
        }
    }
}

package org.entente.gateway.proxy;

import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.unix.Errors;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.net.SocketException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import javax.net.ssl.SSLException;
import org.entente.gateway.Service;
import org.entente.gateway.http.Problem;

/** What is made of an exchange with a service that went wrong before the client got the head of an answer. */
final class Failures {

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<Integer> WITHOUT_BODY = Set.of(204, 304);

    private Failures() {}

    /** No connection was had, so the service knows nothing of the request. */
    static final class NotConnected extends Exception {
        NotConnected(Throwable cause) {
            super(cause);
        }
    }

    /**
     * Connects; where the method only reads, a second time if the network refuses the first. A full or slow pool is no
     * reason: to queue again would only make it fuller.
     *
     * @param pause waits a little before the second time, so that not all come back at the same instant
     */
    static <T> Future<T> retryingReads(HttpMethod method, Supplier<Future<Void>> pause, Supplier<Future<T>> connect) {
        return connect.get()
                .recover(failure -> SAFE.contains(method) && isBroken(failure)
                        ? pause.get().compose(waited -> connect.get())
                        : Future.failedFuture(failure))
                .recover(failure -> Future.failedFuture(new NotConnected(failure)));
    }

    /** Whether a connection was lost before the head of an answer, and the request can be made again without harm. */
    static boolean isLostRead(HttpServerRequest request, Exchange exchange, Throwable failure) {
        return isLost(failure)
                && SAFE.contains(request.method())
                && !request.headers().contains(HttpHeaders.CONTENT_LENGTH)
                && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)
                && !exchange.timedOut()
                && !request.response().closed();
    }

    /** What Vert.x, Java's transport and Linux' own say of a connection that is no more. */
    private static boolean isLost(Throwable failure) {
        return failure instanceof HttpClosedException
                || failure instanceof SocketException
                || failure instanceof Errors.NativeIoException;
    }

    /** The network, or a connection of the pool that the service closed at the very moment of its use. */
    private static boolean isBroken(Throwable failure) {
        return failure instanceof IOException || failure instanceof HttpClosedException;
    }

    /** The problem that tells a client of the failure. */
    static Problem explain(Service service, Exchange exchange, long bodyLimit, Throwable failure) {
        if (exchange.tooLarge()) {
            return Problem.bodyTooLarge(bodyLimit);
        }
        if (exchange.upload().wasTooSlow()) {
            return Problem.slowBody();
        }
        if (exchange.upload().isBroken()) {
            return Problem.malformedBody();
        }
        if (failure instanceof NotConnected) {
            return notConnected(service, failure.getCause());
        }
        return exchange.timedOut() ? Problem.timeout(service) : Problem.badAnswer(service);
    }

    private static Problem notConnected(Service service, Throwable cause) {
        if (cause instanceof SSLException) {
            return Problem.tlsFailed(service);
        }
        return isTimeout(cause) ? Problem.timeout(service) : Problem.unavailable(service);
    }

    /** Tells the circuit of a failure, unless the client or the gateway is to blame. */
    static void report(Exchange exchange, Throwable failure) {
        if (exchange.isClientsFault()
                || (failure instanceof NotConnected && failure.getCause() instanceof ConnectionPoolTooBusyException)) {
            exchange.call().saysNothing();
        } else {
            exchange.call().failed(failure);
        }
    }

    private static boolean isTimeout(Throwable cause) {
        return cause instanceof TimeoutException || cause instanceof ConnectTimeoutException;
    }

    /** Whether an answer says where its body ends. One that ends by closing looks complete when it was cut. */
    static boolean isFramed(HttpMethod method, int status, MultiMap headers) {
        List<String> encodings = headers.getAll(HttpHeaders.TRANSFER_ENCODING);
        if (!encodings.isEmpty()) {
            return encodings.equals(List.of("chunked"));
        }
        return HttpMethod.HEAD.equals(method)
                || WITHOUT_BODY.contains(status)
                || headers.contains(HttpHeaders.CONTENT_LENGTH);
    }
}

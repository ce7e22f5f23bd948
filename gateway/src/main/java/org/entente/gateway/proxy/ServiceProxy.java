package org.entente.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.http.RequestOptions;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyOptions;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.Service;
import org.entente.gateway.circuit.Circuit;
import org.entente.gateway.circuit.Circuits;
import org.entente.gateway.http.BodyLimit;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.Problem;
import org.entente.gateway.http.RequestId;
import org.entente.gateway.signals.UpstreamCall;
import org.entente.gateway.signals.UpstreamSignals;
import org.jboss.logging.Logger;

/** Passes exchanges with one service through, and answers in its place when it cannot. */
final class ServiceProxy implements ProxyInterceptor {

    /** What all services' proxies share. */
    record Door(BodyLimit bodyLimit, ClientAddress clients, Circuits circuits, UpstreamSignals signals) {}

    private static final Logger LOG = Logger.getLogger(ServiceProxy.class);

    private static final int NOT_MODIFIED = 304;

    private final Service service;
    private final Vertx vertx;
    private final Connections connections;
    private final GatewayConfig config;
    private final Door door;
    private final Circuit circuit;
    private final Patience patience;
    private final HttpProxy proxy;

    ServiceProxy(Service service, Vertx vertx, Connections connections, GatewayConfig config, Door door) {
        this.service = service;
        this.vertx = vertx;
        this.connections = connections;
        this.config = config;
        this.door = door;
        this.circuit = door.circuits().of(service);
        this.patience = new Patience(config.upstream());
        // No cache: the library's key leaves out who asks and for which media type.
        // No WebSockets: the library passes them around its interceptors.
        this.proxy = HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), connections.ofThisThread())
                .origin(this::connect)
                .addInterceptor(this)
                .addInterceptor(new Compression());
    }

    void handle(HttpServerRequest request) {
        List<String> encodings = request.headers().getAll(HttpHeaders.TRANSFER_ENCODING);
        if (encodings.isEmpty() || encodings.equals(List.of("chunked"))) {
            proxy.handle(request);
        } else {
            Problem.unknownTransferEncoding().answer(request);
        }
    }

    private Future<HttpClientRequest> connect(ProxyContext context) {
        HttpServerRequest request = context.request().proxiedRequest();
        Exchange exchange = Exchange.of(context);
        boolean again = exchange.isConnected();
        return Failures.retryingReads(
                        request.method(),
                        this::pause,
                        () -> again ? connections.freshRequest(options()) : connections.request(options()))
                .map(upstream -> {
                    // Whoever waits for the answer hears of the failure; unheard here it would be logged as an error
                    // too.
                    upstream.exceptionHandler(known -> {});
                    exchange.connected(upstream);
                    if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
                        request.response().writeContinue();
                    }
                    return upstream;
                });
    }

    private RequestOptions options() {
        return new RequestOptions()
                .setConnectTimeout(config.upstream().connectTimeout().toMillis());
    }

    private Future<Void> pause() {
        long longest = Math.max(2, config.upstream().retryPause().toMillis());
        return vertx.timer(ThreadLocalRandom.current().nextLong(1, longest)).mapEmpty();
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        return circuit.enter().map(call -> passOn(context, call)).orElseGet(() -> leaveAlone(context));
    }

    private Future<ProxyResponse> leaveAlone(ProxyContext context) {
        door.signals().leftAlone(service);
        return Future.succeededFuture(problem(context, Problem.leftAlone(service, circuit.pauseSeconds())));
    }

    private Future<ProxyResponse> passOn(ProxyContext context, Circuit.Call call) {
        ProxyRequest request = context.request();
        HttpServerRequest asked = request.proxiedRequest();
        Headers.towardsService(request.headers(), asked, door.clients());
        Pace upload = Pace.of(config.pace());
        UpstreamCall measured = door.signals()
                .begin(service, UpstreamSignals.Caller.of(asked), asked.method().name(), request.headers());
        Exchange exchange = new Exchange(
                vertx, patience.with(asked.path()), config.upstream().idleTimeout(), call, measured, upload);
        exchange.attach(context);
        watchBody(request, exchange, upload);
        asked.response().closeHandler(left -> exchange.abandoned());
        return context.sendRequest()
                .recover(failure -> Failures.isLostRead(asked, exchange, failure)
                        ? askAgain(context)
                        : Future.failedFuture(failure))
                .map(answer -> examined(context, exchange, answer))
                .recover(failure -> Future.succeededFuture(explained(context, exchange, failure)));
    }

    private void watchBody(ProxyRequest request, Exchange exchange, Pace upload) {
        HttpServerRequest asked = request.proxiedRequest();
        if (asked.headers().contains(HttpHeaders.CONTENT_LENGTH)
                || asked.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            Body body = request.getBody();
            request.setBody(Body.body(
                    new WatchedStream(body.stream(), exchange, door.bodyLimit().bytes(), upload), body.length()));
        } else {
            // Nothing will come (RFC 9112, 6.3): neither is it waited for, nor passed on part by part.
            upload.hold();
            request.setBody(null);
            asked.resume();
        }
    }

    /** What it reads is read elsewhere: a replica that died with the question takes no answer with it. */
    private static Future<ProxyResponse> askAgain(ProxyContext context) {
        context.request().setBody(null);
        return context.sendRequest();
    }

    private ProxyResponse examined(ProxyContext context, Exchange exchange, ProxyResponse answer) {
        exchange.answered();
        HttpServerRequest request = context.request().proxiedRequest();
        if (!Failures.isFramed(request.method(), answer.getStatusCode(), answer.headers())) {
            exchange.call().failed(new IOException("unframed"));
            exchange.measured().failed(Problem.badAnswer(service).name());
            exchange.abort(answer);
            LOG.warnf("%s: %s does not say where its answer ends", RequestId.of(request), service.label());
            return problem(context, Problem.badAnswer(service));
        }
        exchange.call().answered();
        exchange.measured().answered(answer.getStatusCode());
        Body body = answer.getBody();
        if (request.version() == HttpVersion.HTTP_1_0 && body.length() < 0) {
            exchange.abort(answer);
            return problem(context, Problem.needsHttp11());
        }
        return answer.setBody(
                Body.body(new WatchedStream(body.stream(), exchange, Long.MAX_VALUE, Pace.any()), body.length()));
    }

    private ProxyResponse explained(ProxyContext context, Exchange exchange, Throwable failure) {
        HttpServerRequest request = context.request().proxiedRequest();
        Failures.report(exchange, failure);
        Problem problem = Failures.explain(service, exchange, door.bodyLimit().bytes(), failure);
        if (!exchange.isClientsFault()) {
            exchange.measured().failed(problem.name());
        }
        if (exchange.isClientsFault()) {
            door.bodyLimit().linger(request);
        } else if (!request.response().closed()) {
            Throwable cause = failure instanceof Failures.NotConnected ? failure.getCause() : failure;
            LOG.warnf("%s: %s: %s: %s", RequestId.of(request), service.label(), problem.name(), cause);
        }
        return problem(context, problem);
    }

    private static ProxyResponse problem(ProxyContext context, Problem problem) {
        HttpServerRequest request = context.request().proxiedRequest();
        ProxyResponse answer = context.request().release().response().setStatusCode(problem.status());
        problem.headers().forEach(answer::putHeader);
        return answer.setBody(Body.body(problem.body(request)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        ProxyResponse answer = context.response();
        HttpServerRequest request = context.request().proxiedRequest();
        Headers.towardsClient(answer.headers(), request.response().headers());
        if (answer.getStatusCode() == NOT_MODIFIED) {
            // With a phrase of its own the server does not know the status again and says that a body follows.
            answer.setStatusMessage(null);
        }
        String type = answer.headers().get(HttpHeaders.CONTENT_TYPE);
        Future<Void> sent = context.sendResponse().onComplete(done -> finish(context));
        if (type != null
                && type.startsWith("text/event-stream")
                && !request.response().headWritten()) {
            // A browser calls a stream open when it has the head, which else would wait for the first event.
            request.response().write(Buffer.buffer());
        }
        return sent;
    }

    /** A service that was left alone had no exchange. */
    private static void finish(ProxyContext context) {
        Exchange exchange = Exchange.of(context);
        if (exchange != null) {
            exchange.finished();
        }
    }
}

package org.entente.gateway.rate;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.http.BodyLimit;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.Problem;

/**
 * Counts requests for what costs a service something, which is all below {@code /v1}; health, the contract and preflight
 * requests are free. Each replica counts by itself.
 */
@Singleton
class RateLimit {

    /** Below 300, where the CORS filter is, for a browser must be able to read the refusal. */
    private static final int AFTER_CORS = 260;

    private static final String COUNTED = "/v1/";

    private static final CharSequence POLICY = HttpHeaders.createOptimized("RateLimit-Policy");
    private static final CharSequence LIMIT = HttpHeaders.createOptimized("RateLimit");

    /** Methods that the services take with a valid token alone, whatever the path. */
    private static final Set<HttpMethod> PROVING = Set.of(HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final int OK = 200;
    private static final int REDIRECT = 300;

    private final GatewayConfig.Rate config;
    private final Accounts accounts;
    private final ClientAddress clients;
    private final BodyLimit bodyLimit;
    private final Map<String, Counter> refusals = new HashMap<>();

    RateLimit(
            GatewayConfig config, Accounts accounts, ClientAddress clients, BodyLimit bodyLimit, MeterRegistry meters) {
        this.config = config.rate();
        this.accounts = accounts;
        this.clients = clients;
        this.bodyLimit = bodyLimit;
        for (String policy : Account.POLICIES) {
            refusals.put(
                    policy,
                    Counter.builder("entente.gateway.rate.refusals")
                            .description("Requests that were refused because a client's quota was used up")
                            .tag("policy", policy)
                            .register(meters));
        }
    }

    void register(@Observes Filters filters) {
        if (config.enabled()) {
            filters.register(this::count, AFTER_CORS);
        }
    }

    private void count(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.path() == null || !request.path().startsWith(COUNTED)) {
            context.next();
            return;
        }
        Account.Receipt receipt =
                accounts.of(request.headers(), clients.of(request)).take();
        MultiMap headers = request.response().headers();
        headers.set(POLICY, receipt.allowed());
        headers.set(LIMIT, receipt.left());
        if (!receipt.granted()) {
            refusals.get(receipt.policy()).increment();
            Problem.quotaExceeded(receipt.policy(), receipt.retryAfter()).answer(request);
            bodyLimit.linger(request);
            return;
        }
        if (PROVING.contains(request.method())) {
            context.addHeadersEndHandler(written -> learn(request));
        }
        context.next();
    }

    private void learn(HttpServerRequest request) {
        int status = request.response().getStatusCode();
        if (status >= OK && status < REDIRECT) {
            accounts.accepted(request.headers());
        }
    }
}

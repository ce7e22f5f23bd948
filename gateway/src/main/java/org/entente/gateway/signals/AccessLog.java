package org.entente.gateway.signals;

import io.netty.util.NetUtil;
import io.opentelemetry.api.trace.SpanContext;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.gateway.GatewayConfig;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.RequestId;
import org.jboss.logging.Logger;
import org.jboss.logging.MDC;

/**
 * One line for each request. It has the contract's path and not the one that was asked for, and nothing of the query: a
 * client that puts its token into an address by mistake does not put it into the log.
 */
@ApplicationScoped
class AccessLog {

    private static final Logger LOG = Logger.getLogger("org.entente.gateway.access");
    private static final int GROUPS_OF_A_NETWORK = 3;
    private static final int BYTES_OF_A_NETWORK = 6;

    private final boolean enabled;
    private final ClientAddress clients;

    AccessLog(GatewayConfig config, ClientAddress clients) {
        this.enabled = config.accessLog();
        this.clients = clients;
    }

    void write(RoutingContext context, Observation observation, int status) {
        if (!enabled) {
            return;
        }
        HttpServerRequest request = context.request();
        long millis = TimeUnit.NANOSECONDS.toMillis(observation.nanos());
        long bytes = context.response().bytesWritten();
        String network = network(clients.of(request));
        Map<String, Object> before = MDC.getMap();
        try {
            MDC.put("requestId", RequestId.of(request));
            MDC.put("route", observation.route());
            MDC.put("method", observation.method());
            MDC.put("status", String.valueOf(status));
            MDC.put("millis", String.valueOf(millis));
            MDC.put("bytes", String.valueOf(bytes));
            MDC.put("client", network);
            SpanContext span = observation.span().getSpanContext();
            if (span.isValid()) {
                MDC.put("traceId", span.getTraceId());
                MDC.put("spanId", span.getSpanId());
            }
            LOG.infof(
                    "%s %s %d in %d ms, %d bytes, to %s",
                    observation.method(), observation.route(), status, millis, bytes, network);
        } finally {
            MDC.clear();
            before.forEach(MDC::put);
        }
    }

    /** Where a client is, not who: 24 bits of an IPv4 address, 48 of one of IPv6. */
    static String network(String address) {
        if (NetUtil.isValidIpV4Address(address)) {
            String[] groups = address.split("\\.", -1);
            StringBuilder network = new StringBuilder();
            for (int i = 0; i < GROUPS_OF_A_NETWORK; i++) {
                network.append(groups[i]).append('.');
            }
            return network.append("0/24").toString();
        }
        if (NetUtil.isValidIpV6Address(address)) {
            String hex = HexFormat.of()
                    .formatHex(NetUtil.createByteArrayFromIpAddressString(address), 0, BYTES_OF_A_NETWORK);
            return hex.substring(0, 4) + ":" + hex.substring(4, 8) + ":" + hex.substring(8, 12) + "::/48";
        }
        return "unknown";
    }
}

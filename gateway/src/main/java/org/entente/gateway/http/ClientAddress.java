package org.entente.gateway.http;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import org.entente.gateway.GatewayConfig;

/**
 * Who a request comes from: the peer of the connection, or what proxies in front say where they are trusted to say it.
 * Quarkus' own reading of {@code X-Forwarded-For} is not used: it takes the first entry, which the client writes.
 */
@Singleton
public class ClientAddress {

    private static final String FOR = "X-Forwarded-For";
    private static final String PROTO = "X-Forwarded-Proto";
    private static final String UNKNOWN = "unknown";

    private final List<IpSubnetFilterRule> trusted;

    ClientAddress(GatewayConfig config) {
        this.trusted = config.trustedProxies().orElse(List.of()).stream()
                .map(network -> new IpSubnetFilterRule(network, IpFilterRuleType.ACCEPT))
                .toList();
    }

    /**
     * The client's address without a port. Each proxy adds whom it heard to the end of {@code X-Forwarded-For}, so that
     * the last entry that is no trusted proxy's is the last that can be believed.
     */
    public String of(HttpServerRequest request) {
        String address = peer(request);
        if (!isTrusted(address)) {
            return address;
        }
        String[] hops = String.join(",", request.headers().getAll(FOR)).split(",");
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!isAddress(hop)) {
                return address;
            }
            address = hop;
            if (!isTrusted(hop)) {
                return address;
            }
        }
        return address;
    }

    /** {@code https} or {@code http}: what the client speaks, to the gateway or to a trusted proxy in front of it. */
    public String scheme(HttpServerRequest request) {
        boolean ended = isTrusted(peer(request)) && "https".equals(request.getHeader(PROTO));
        return ended ? "https" : request.scheme();
    }

    private boolean isTrusted(String address) {
        if (trusted.isEmpty() || !isAddress(address)) {
            return false;
        }
        InetAddress parsed = NetUtil.createInetAddressFromIpAddressString(address);
        InetSocketAddress socket = new InetSocketAddress(parsed, 0);
        return trusted.stream().anyMatch(network -> network.matches(socket));
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }

    private static String peer(HttpServerRequest request) {
        SocketAddress address = request.remoteAddress();
        // Made anew each time that it is asked for.
        String host = address == null ? null : address.hostAddress();
        return host == null ? UNKNOWN : host;
    }
}

package org.entente.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.RequestId;

/** Which headers cross the gateway: those meant for the other end (RFC 9110, 7.6.1), and none that a client forged. */
final class Headers {

    /** As all names here, with their hashes: to look one up would else mean to read it letter by letter each time. */
    private static final List<CharSequence> HOP_BY_HOP = Stream.of(
                    "connection",
                    "keep-alive",
                    "proxy-connection",
                    "proxy-authenticate",
                    "proxy-authorization",
                    "te",
                    "trailer",
                    "upgrade")
            .map(HttpHeaders::createOptimized)
            .toList();

    private static final CharSequence REAL_IP = HttpHeaders.createOptimized("x-real-ip");
    private static final CharSequence FORWARDED_FOR = HttpHeaders.createOptimized("X-Forwarded-For");
    private static final CharSequence FORWARDED_PROTO = HttpHeaders.createOptimized("X-Forwarded-Proto");
    private static final CharSequence FORWARDED_HOST = HttpHeaders.createOptimized("X-Forwarded-Host");
    private static final CharSequence FORWARDED = HttpHeaders.createOptimized("Forwarded");

    /** A list by definition, to which the gateway and a service may each add. */
    private static final String SHARED = "vary";

    private Headers() {}

    /**
     * Makes the headers of a request fit to be sent to a service.
     *
     * @param clients knows who the request comes from
     */
    static void towardsService(MultiMap headers, HttpServerRequest request, ClientAddress clients) {
        String client = clients.of(request);
        String scheme = clients.scheme(request);
        stripHopByHop(headers);
        // The gateway answers an expectation itself, once the service has taken the connection.
        headers.remove(HttpHeaders.EXPECT);
        removeWhere(headers, name -> begins(name, "x-forwarded-"));
        headers.remove(REAL_IP);
        String host = request.authority() == null ? "" : request.authority().toString();
        headers.set(FORWARDED_FOR, client);
        headers.set(FORWARDED_PROTO, scheme);
        headers.set(FORWARDED_HOST, host);
        String node = client.contains(":") ? "\"[" + client + "]\"" : client;
        headers.set(FORWARDED, "for=" + node + ";host=\"" + host + "\";proto=" + scheme);
        headers.set(RequestId.NAME, RequestId.of(request));
    }

    /**
     * Makes the headers of an answer fit to be added to those that the gateway has set already: what it has set holds, and
     * who may read an answer from another origin is for the gateway alone to say.
     */
    static void towardsClient(MultiMap headers, MultiMap own) {
        stripHopByHop(headers);
        headers.remove(RequestId.NAME);
        // The library would read it and write it anew. It sets the moment that it is where there is none.
        headers.remove(HttpHeaders.DATE);
        removeWhere(
                headers,
                name -> own.contains(name) && !SHARED.equalsIgnoreCase(name) || begins(name, "access-control-"));
    }

    private static void removeWhere(MultiMap headers, Predicate<String> unwanted) {
        List<String> names = null;
        for (Map.Entry<String, String> header : headers) {
            if (unwanted.test(header.getKey())) {
                names = names == null ? new ArrayList<>() : names;
                names.add(header.getKey());
            }
        }
        if (names != null) {
            names.forEach(headers::remove);
        }
    }

    private static boolean begins(String name, String prefix) {
        return name.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    private static void stripHopByHop(MultiMap headers) {
        for (String value : headers.getAll(HttpHeaders.CONNECTION)) {
            for (String named : value.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}

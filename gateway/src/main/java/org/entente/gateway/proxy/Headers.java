package org.entente.gateway.proxy;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.entente.gateway.http.ClientAddress;
import org.entente.gateway.http.RequestId;

/** Which headers cross the gateway: those meant for the other end (RFC 9110, 7.6.1), and none that a client forged. */
final class Headers {

    private static final List<String> HOP_BY_HOP = List.of(
            "connection",
            "keep-alive",
            "proxy-connection",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade");

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
        headers.remove("expect");
        removeWhere(headers, name -> begins(name, "x-forwarded-"));
        headers.remove("x-real-ip");
        String host = request.authority() == null ? "" : request.authority().toString();
        headers.set("X-Forwarded-For", client);
        headers.set("X-Forwarded-Proto", scheme);
        headers.set("X-Forwarded-Host", host);
        String node = client.contains(":") ? "\"[" + client + "]\"" : client;
        headers.set("Forwarded", "for=" + node + ";host=\"" + host + "\";proto=" + scheme);
        headers.set(RequestId.HEADER, RequestId.of(request));
    }

    /**
     * Makes the headers of an answer fit to be added to those that the gateway has set already: what it has set holds, and
     * who may read an answer from another origin is for the gateway alone to say.
     */
    static void towardsClient(MultiMap headers, MultiMap own) {
        stripHopByHop(headers);
        headers.remove(RequestId.HEADER);
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
        for (String value : headers.getAll("connection")) {
            for (String named : value.split(",")) {
                headers.remove(named.strip());
            }
        }
        HOP_BY_HOP.forEach(headers::remove);
    }
}

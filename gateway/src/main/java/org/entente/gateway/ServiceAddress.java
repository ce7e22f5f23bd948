package org.entente.gateway;

import io.vertx.core.http.RequestOptions;
import java.net.URI;

/** A service's host and port, and whether it is spoken to by TLS. */
public record ServiceAddress(String host, int port, boolean tls) {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    /** Quarkus' own. */
    private static final int MANAGEMENT = 9000;

    /**
     * Reads a configured URL.
     *
     * @param property the property that holds it, for the error
     * @throws IllegalArgumentException if it is more or less than scheme, host and port
     */
    public static ServiceAddress of(String property, URI url) {
        boolean tls = "https".equals(url.getScheme());
        boolean bare = "".equals(url.getPath()) || "/".equals(url.getPath());
        if (!(tls || "http".equals(url.getScheme())) || url.getHost() == null || !bare || url.getQuery() != null) {
            throw new IllegalArgumentException(
                    property + " is " + url + ", but must be like http://host:port, without a path");
        }
        int ordinary = tls ? HTTPS : HTTP;
        return new ServiceAddress(url.getHost(), url.getPort() == -1 ? ordinary : url.getPort(), tls);
    }

    /** The management port that the service has unless told otherwise: another port of the host, and never by TLS. */
    ServiceAddress management() {
        return new ServiceAddress(host, MANAGEMENT, false);
    }

    /** The options of a request, directed to this address. */
    public RequestOptions direct(RequestOptions options) {
        return options.setHost(host).setPort(port).setSsl(tls);
    }
}

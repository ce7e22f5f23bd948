package org.entente.chassis.http;

import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;

/** Values of the header {@code Link} (RFC 8288); without scheme and host, so that they hold behind the gateway. */
public final class Links {

    private Links() {}

    /** The next page: the question that was asked, with one parameter set. */
    public static String next(UriBuilder asked, String parameter, String value) {
        URI link = asked.replaceQueryParam(parameter, value).build();
        return to(link.getRawPath() + "?" + link.getRawQuery(), "next");
    }

    public static String to(String path, String relation) {
        return "<" + path + ">; rel=\"" + relation + "\"";
    }
}

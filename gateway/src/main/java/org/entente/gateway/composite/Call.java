package org.entente.gateway.composite;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.entente.gateway.Service;

/**
 * A question to a service, which only reads.
 *
 * @param service who is asked
 * @param uri path and query, percent-encoded
 */
public record Call(Service service, String uri) {

    /** A question without parameters; what a client has given goes into the path by {@link #segment}. */
    public static Call to(Service service, String path) {
        return new Call(service, path);
    }

    /** The same question with one more parameter; without it where there is no value. */
    public Call with(String name, Object value) {
        return value == null
                ? this
                : new Call(service, uri + (uri.indexOf('?') < 0 ? '?' : '&') + name + "=" + encode(value.toString()));
    }

    /** A client's text as one segment of a path. */
    public static String segment(String text) {
        String encoded = encode(text);
        // These two would be resolved away, and the question would be another one.
        return encoded.matches("[.]{1,2}") ? encoded.replace(".", "%2E") : encoded;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}

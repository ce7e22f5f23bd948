package org.entente.gateway.proxy;

import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.streams.ReadStream;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.entente.gateway.http.AcceptEncoding;

/**
 * Compresses what the services answer, for clients that take gzip. A compressed body is another representation with a
 * validator of its own: the service's with {@code -gzip} at its end, which the service never sees (RFC 9110, 8.8.3.3).
 */
final class Compression implements ProxyInterceptor {

    /** What is shorter fits into one packet as it is. */
    private static final int SHORTEST = 1024;

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;

    private static final String SUFFIX = "-gzip";
    private static final List<CharSequence> VALIDATORS = List.of(HttpHeaders.IF_NONE_MATCH, HttpHeaders.IF_MATCH);
    private static final Set<String> TYPES = Set.of(
            "application/json",
            "application/x-ndjson",
            "application/xml",
            "application/yaml",
            "text/calendar",
            "text/csv",
            "text/html",
            "text/plain",
            "text/xml");

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        ProxyRequest request = context.request();
        MultiMap headers = request.headers();
        context.set(Wish.class.getName(), Wish.of(headers, request.version()));
        // The gateway compresses, so that a validator means the same whichever service answers.
        headers.remove(HttpHeaders.ACCEPT_ENCODING);
        for (CharSequence validator : VALIDATORS) {
            List<String> values = headers.getAll(validator);
            if (!values.isEmpty()) {
                headers.set(validator, String.join(", ", values).replace(SUFFIX + "\"", "\""));
            }
        }
        return context.sendRequest();
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext context) {
        Wish wish = context.get(Wish.class.getName(), Wish.class);
        ProxyResponse answer = context.response();
        // A problem of the gateway's own may come before any wish was read.
        if (wish != null && answer.getStatusCode() == NOT_MODIFIED) {
            vary(answer.headers());
            String tag = answer.headers().get(HttpHeaders.ETAG);
            if (tag != null && wish.known().contains(suffixed(tag))) {
                answer.headers().set(HttpHeaders.ETAG, suffixed(tag));
            }
        } else if (wish != null && isCompressible(answer)) {
            vary(answer.headers());
            if (wish.gzip()) {
                compress(answer, HttpMethod.HEAD.equals(context.request().getMethod()));
            }
        }
        return context.sendResponse();
    }

    private static void compress(ProxyResponse answer, boolean headOnly) {
        MultiMap headers = answer.headers();
        headers.remove(HttpHeaders.CONTENT_LENGTH);
        headers.remove(HttpHeaders.ACCEPT_RANGES);
        headers.set(HttpHeaders.CONTENT_ENCODING, "gzip");
        String tag = headers.get(HttpHeaders.ETAG);
        if (tag != null) {
            headers.set(HttpHeaders.ETAG, suffixed(tag));
        }
        ReadStream<Buffer> body = answer.getBody().stream();
        answer.setBody(Body.body(headOnly ? body : new GzipStream(body), -1));
    }

    private static boolean isCompressible(ProxyResponse answer) {
        MultiMap headers = answer.headers();
        String length = headers.get(HttpHeaders.CONTENT_LENGTH);
        int status = answer.getStatusCode();
        return status >= OK
                && status != NO_CONTENT
                && status != PARTIAL
                && !headers.contains(HttpHeaders.CONTENT_ENCODING)
                && (length == null || length.length() > 18 || Long.parseLong(length) >= SHORTEST)
                && !String.valueOf(headers.get(HttpHeaders.CACHE_CONTROL)).contains("no-transform")
                && isText(headers.get(HttpHeaders.CONTENT_TYPE));
    }

    /** Event streams are not among them: a compressor would hold events back. */
    private static boolean isText(String mediaType) {
        if (mediaType == null) {
            return false;
        }
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return TYPES.contains(bare) || bare.endsWith("+json") || bare.endsWith("+xml");
    }

    private static void vary(MultiMap headers) {
        String known = String.join(", ", headers.getAll(HttpHeaders.VARY));
        if (!known.equals("*") && !known.toLowerCase(Locale.ROOT).contains("accept-encoding")) {
            headers.set(HttpHeaders.VARY, known.isEmpty() ? "Accept-Encoding" : known + ", Accept-Encoding");
        }
    }

    private static String suffixed(String tag) {
        return tag.endsWith("\"") ? tag.substring(0, tag.length() - 1) + SUFFIX + "\"" : tag;
    }

    /**
     * What the client wants and has.
     *
     * @param gzip whether it takes gzip
     * @param known the validators of its copies, as it sent them
     */
    private record Wish(boolean gzip, String known) {
        /** A compressed body has no length ahead, without which HTTP/1.0 could not tell a cut one. */
        static Wish of(MultiMap headers, HttpVersion version) {
            return new Wish(
                    version != HttpVersion.HTTP_1_0
                            && AcceptEncoding.takesGzip(headers.getAll(HttpHeaders.ACCEPT_ENCODING)),
                    String.join(", ", headers.getAll(HttpHeaders.IF_NONE_MATCH)));
        }
    }
}

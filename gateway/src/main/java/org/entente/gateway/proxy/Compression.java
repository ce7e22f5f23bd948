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
import org.entente.gateway.http.Gzip;

/**
 * Compresses what the services answer, for clients that take gzip. The validator of a compressed body, the service's with
 * {@code -gzip} at its end, is never seen by the service.
 */
final class Compression implements ProxyInterceptor {

    private static final int OK = 200;
    private static final int NO_CONTENT = 204;
    private static final int PARTIAL = 206;
    private static final int NOT_MODIFIED = 304;

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
                headers.set(validator, Gzip.plain(values));
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
            Gzip.vary(answer.headers());
            String tag = answer.headers().get(HttpHeaders.ETAG);
            if (tag != null && wish.known().contains(Gzip.tag(tag))) {
                answer.headers().set(HttpHeaders.ETAG, Gzip.tag(tag));
            }
        } else if (wish != null && isCompressible(answer)) {
            Gzip.vary(answer.headers());
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
            headers.set(HttpHeaders.ETAG, Gzip.tag(tag));
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
                && (length == null || length.length() > 18 || Long.parseLong(length) >= Gzip.SHORTEST)
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

    /**
     * What the client wants and has.
     *
     * @param gzip whether it takes gzip
     * @param known the validators of its copies, as it sent them
     */
    private record Wish(boolean gzip, String known) {
        static Wish of(MultiMap headers, HttpVersion version) {
            return new Wish(
                    Gzip.isWanted(headers, version), String.join(", ", headers.getAll(HttpHeaders.IF_NONE_MATCH)));
        }
    }
}

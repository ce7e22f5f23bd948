package org.entente.gateway.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * A document that never changes while the gateway runs, plain and compressed, each with a validator of its own.
 *
 * @param varyOn what the answer at its address depends on
 * @param caching for how long a client may take it without asking
 */
public record Representation(
        String mediaType, Buffer body, Buffer compressed, EntityTag tag, String varyOn, String caching) {

    private static final int NOT_MODIFIED = 304;

    /** One of several at its address, chosen by {@code Accept}; a client asks each time whether it is still the same. */
    public static Representation negotiated(String mediaType, Buffer body) {
        return of(mediaType, body, "Accept, Accept-Encoding", "no-cache");
    }

    /** The only one at its address; a client asks each time whether it is still the same. */
    public static Representation sole(String mediaType, Buffer body) {
        return of(mediaType, body, "Accept-Encoding", "no-cache");
    }

    /** One whose address has a digest of it, so that it is the same for ever. */
    public static Representation immutable(String mediaType, Buffer body) {
        return of(mediaType, body, "Accept-Encoding", "public, max-age=31536000, immutable");
    }

    private static Representation of(String mediaType, Buffer body, String varyOn, String caching) {
        Buffer compressed = Buffer.buffer(Gzip.compress(body.getBytes()));
        return new Representation(mediaType, body, compressed, EntityTag.of(body), varyOn, caching);
    }

    public void answer(RoutingContext context) {
        boolean gzip = AcceptEncoding.takesGzip(context.request().headers().getAll("Accept-Encoding"));
        EntityTag own = gzip ? Gzip.tag(tag) : tag;
        Buffer sent = gzip ? compressed : body;
        HttpServerResponse response = context.response()
                .putHeader("ETag", own.toString())
                .putHeader("Vary", varyOn)
                .putHeader("Cache-Control", caching);
        if (own.isKnownTo(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_MODIFIED).end();
            return;
        }
        if (gzip) {
            response.putHeader("Content-Encoding", "gzip");
        }
        // The length stands here for HEAD, whose answer has it from nothing else.
        response.putHeader("Content-Type", mediaType)
                .putHeader("Content-Length", String.valueOf(sent.length()))
                .end(sent);
    }
}

package org.entente.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.entente.gateway.http.AcceptEncoding;
import org.entente.gateway.http.EntityTag;
import org.entente.gateway.http.Gzip;

/**
 * A document that never changes while the gateway runs, plain and compressed, each with a validator of its own.
 */
record Representation(String mediaType, Buffer body, Buffer compressed, EntityTag tag) {

    private static final int NOT_MODIFIED = 304;

    static Representation of(String mediaType, Buffer body) {
        return new Representation(mediaType, body, Buffer.buffer(Gzip.compress(body.getBytes())), EntityTag.of(body));
    }

    void answer(RoutingContext context) {
        boolean gzip = AcceptEncoding.takesGzip(context.request().headers().getAll("Accept-Encoding"));
        EntityTag own = gzip ? Gzip.tag(tag) : tag;
        Buffer sent = gzip ? compressed : body;
        HttpServerResponse response = context.response()
                .putHeader("ETag", own.toString())
                .putHeader("Vary", "Accept, Accept-Encoding")
                .putHeader("Cache-Control", "no-cache");
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

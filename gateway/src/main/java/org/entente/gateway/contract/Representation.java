package org.entente.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.entente.gateway.http.EntityTag;

/** A document that never changes while the gateway runs, with the strong validator of its bytes. */
record Representation(String mediaType, Buffer body, EntityTag tag) {

    private static final int NOT_MODIFIED = 304;

    static Representation of(String mediaType, Buffer body) {
        return new Representation(mediaType, body, EntityTag.of(body));
    }

    void answer(RoutingContext context) {
        HttpServerResponse response = context.response()
                .putHeader("ETag", tag.toString())
                .putHeader("Vary", "Accept")
                .putHeader("Cache-Control", "no-cache");
        if (tag.isKnownTo(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            // The length stands here for HEAD, whose answer has it from nothing else.
            response.putHeader("Content-Type", mediaType)
                    .putHeader("Content-Length", String.valueOf(body.length()))
                    .end(body);
        }
    }
}

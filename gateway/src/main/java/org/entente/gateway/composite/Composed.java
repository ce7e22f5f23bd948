package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import org.entente.gateway.http.EntityTag;

/**
 * An answer that is ready.
 *
 * @param json what it says
 * @param complete whether every service that was asked has answered; else it may not be kept
 */
public record Composed(ObjectNode json, boolean complete) {

    private static final int NOT_MODIFIED = 304;

    void answer(RoutingContext context) {
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        Buffer body = Buffer.buffer(Documents.write(json));
        // A service may say it in the caller's language, or say more to who may know more.
        response.headers().add(HttpHeaders.VARY, "Accept-Language, Authorization");
        response.putHeader(HttpHeaders.CACHE_CONTROL, complete ? "no-cache" : "no-store");
        if (complete) {
            EntityTag tag = EntityTag.of(body);
            response.putHeader(HttpHeaders.ETAG, tag.toString());
            if (tag.isKnownTo(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
                response.setStatusCode(NOT_MODIFIED).end();
                return;
            }
        }
        // The length stands here for HEAD, whose answer has it from nothing else.
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(body.length()))
                .end(body);
    }
}

package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import org.entente.gateway.http.EntityTag;
import org.entente.gateway.http.Gzip;

/**
 * An answer that is ready.
 *
 * @param json what it says
 * @param complete whether every service that was asked has answered; else it may not be kept
 */
public record Composed(ObjectNode json, boolean complete) {

    private static final int NOT_MODIFIED = 304;

    void answer(RoutingContext context) {
        HttpServerRequest request = context.request();
        HttpServerResponse response = context.response();
        if (response.closed()) {
            return;
        }
        byte[] body = Documents.write(json);
        // A service may say it in the caller's language, or say more to who may know more.
        response.headers().add(HttpHeaders.VARY, "Accept-Language, Authorization, Accept-Encoding");
        response.putHeader(HttpHeaders.CACHE_CONTROL, complete ? "no-cache" : "no-store");
        boolean gzip = body.length >= Gzip.SHORTEST && Gzip.isWanted(request.headers(), request.version());
        if (complete) {
            EntityTag tag = EntityTag.of(Buffer.buffer(body));
            String compressed = Gzip.tag(tag).toString();
            List<String> known = request.headers().getAll(HttpHeaders.IF_NONE_MATCH);
            if (tag.isKnownTo(Gzip.plain(known))) {
                boolean hasCompressed = String.join(",", known).contains(compressed);
                response.putHeader(HttpHeaders.ETAG, hasCompressed ? compressed : tag.toString())
                        .setStatusCode(NOT_MODIFIED)
                        .end();
                return;
            }
            response.putHeader(HttpHeaders.ETAG, gzip ? compressed : tag.toString());
        }
        if (gzip) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        Buffer sent = Buffer.buffer(gzip ? Gzip.compress(body) : body);
        // The length stands here for HEAD, whose answer has it from nothing else.
        response.putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.CONTENT_LENGTH, String.valueOf(sent.length()))
                .end(sent);
    }
}

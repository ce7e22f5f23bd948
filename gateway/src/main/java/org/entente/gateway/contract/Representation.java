package org.entente.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A document that never changes while the gateway runs, with the strong validator of its bytes. */
record Representation(String mediaType, Buffer body, String etag) {

    private static final int NOT_MODIFIED = 304;
    private static final int ETAG_BYTES = 12;

    static Representation of(String mediaType, Buffer body) {
        return new Representation(mediaType, body, "\"" + digest(body) + "\"");
    }

    private static String digest(Buffer body) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes());
            return HexFormat.of().formatHex(hash, 0, ETAG_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void answer(RoutingContext context) {
        HttpServerResponse response = context.response()
                .putHeader("ETag", etag)
                .putHeader("Vary", "Accept")
                .putHeader("Cache-Control", "no-cache");
        if (isKnown(context.request().getHeader("If-None-Match"))) {
            response.setStatusCode(NOT_MODIFIED).end();
        } else {
            // The length stands here for HEAD, whose answer has it from nothing else.
            response.putHeader("Content-Type", mediaType)
                    .putHeader("Content-Length", String.valueOf(body.length()))
                    .end(body);
        }
    }

    private boolean isKnown(String ifNoneMatch) {
        return ifNoneMatch != null
                && Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
                        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }
}

package org.entente.gateway.contract;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.entente.gateway.http.AcceptEncoding;
import org.entente.gateway.http.EntityTag;

/**
 * A document that never changes while the gateway runs, plain and compressed, each with a validator of its own. The
 * compressed one's ends in {@code -gzip}, as those of the services' answers do.
 */
record Representation(String mediaType, Buffer body, Buffer compressed, EntityTag tag) {

    private static final int NOT_MODIFIED = 304;
    private static final String SUFFIX = "-gzip";

    static Representation of(String mediaType, Buffer body) {
        return new Representation(mediaType, body, gzip(body), EntityTag.of(body));
    }

    void answer(RoutingContext context) {
        boolean gzip = AcceptEncoding.takesGzip(context.request().headers().getAll("Accept-Encoding"));
        EntityTag own = gzip ? new EntityTag(tag.digest() + SUFFIX) : tag;
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

    private static Buffer gzip(Buffer body) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(body.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all bytes", e);
        }
        return Buffer.buffer(compressed.toByteArray());
    }
}

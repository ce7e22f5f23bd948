package org.entente.gateway.explorer;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.entente.gateway.http.Representation;

/** A file of the page as the build has left it on the class path. */
record PageFile(String mediaType, byte[] content) {

    private static final String FOLDER = "META-INF/resources";

    private static final Map<String, String> MEDIA_TYPES = Map.of(
            "html", "text/html;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "css", "text/css;charset=UTF-8",
            "svg", "image/svg+xml");

    /** The file at a path of the gateway's, if there is one. */
    static Optional<PageFile> read(String path) {
        String mediaType = MEDIA_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(FOLDER + path)) {
            return in == null ? Optional.empty() : Optional.of(new PageFile(mediaType, in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** As it is answered where its address may have another content one day. */
    Representation sole() {
        return Representation.sole(mediaType, Buffer.buffer(content));
    }

    /** As it is answered where its address names the content. */
    Representation immutable() {
        return Representation.immutable(mediaType, Buffer.buffer(content));
    }
}

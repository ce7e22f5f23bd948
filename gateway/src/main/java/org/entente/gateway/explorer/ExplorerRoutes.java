package org.entente.gateway.explorer;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.entente.gateway.http.Representation;

/**
 * {@code /}, the page, and {@code /static}, what it loads. They stand before the framework's own routes for such files,
 * which compress nothing and set no validators.
 */
@ApplicationScoped
class ExplorerRoutes {

    private static final String FRAME = "/index.html";

    /** What the bundler writes: a name, the digest of the content, a kind. A path that leads elsewhere does not fit. */
    private static final Pattern BUNDLED = Pattern.compile("/static/bundle/[\\w.-]+-[A-Z0-9]{8}\\.(?:js|css)");

    private final Map<String, Representation> bundled = new ConcurrentHashMap<>();

    void routes(@Observes Router router) {
        Representation frame = PageFile.read(FRAME).orElseThrow().sole();
        Representation icon = PageFile.read("/static/icon.svg").orElseThrow().sole();
        reading(router.route("/")).handler(frame::answer);
        reading(router.route(FRAME)).handler(frame::answer);
        reading(router.route("/static/icon.svg")).handler(icon::answer);
        reading(router.route("/static/bundle/*")).handler(this::answer);
    }

    private static Route reading(Route route) {
        return route.method(HttpMethod.GET).method(HttpMethod.HEAD);
    }

    private void answer(RoutingContext context) {
        Optional<Representation> found = find(context.normalizedPath());
        if (found.isPresent()) {
            found.get().answer(context);
        } else {
            context.next();
        }
    }

    /** Only what is there is kept, so that whoever asks for what is not fills nothing. */
    private Optional<Representation> find(String path) {
        Representation known = bundled.get(path);
        if (known != null || !BUNDLED.matcher(path).matches()) {
            return Optional.ofNullable(known);
        }
        Optional<Representation> read = PageFile.read(path).map(PageFile::immutable);
        read.ifPresent(representation -> bundled.put(path, representation));
        return read;
    }
}

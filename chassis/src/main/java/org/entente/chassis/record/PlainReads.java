package org.entente.chassis.record;

import io.quarkus.arc.All;
import io.quarkus.arc.InstanceHandle;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chassis.http.ETags;
import org.entente.chassis.http.PlainForm;
import org.entente.chassis.http.RequestIds;

/**
 * Answers the plain question for one record as it is, which is most of what services are asked, without the way through
 * JAX-RS that costs thrice what the database does. Whatever else there is to it goes that way, and is answered by
 * {@link Records#get}, which this agrees with: parameters, other forms, an id that nothing has, a database that is away, a
 * request whose trace is recorded.
 */
@Singleton
class PlainReads {

    /** Behind what bounds, counts and authenticates requests, and before JAX-RS. */
    private static final int LAST = 0;

    private static final CharSequence JSON_TYPE = HttpHeaders.createOptimized("application/json;charset=UTF-8");
    private static final CharSequence VARY = HttpHeaders.createOptimized(Records.VARY);

    private static final int UUID_LENGTH = 36;

    /** Where Quarkus looks for the name under which its metrics count a request. */
    private static final String TEMPLATE = "UrlPathTemplate";

    private final Map<String, Kind> kinds = new HashMap<>();

    /** A type of records. */
    private static final class Kind {
        private final SharedReads reads;
        private final boolean uuids;
        /** The path of its records. */
        private final String template;

        Kind(RecordStore<?, ?, ?> store, String path) {
            this.reads = store.sharedReads();
            this.uuids = store.hasUuids();
            this.template = path + "/{id}";
        }
    }

    PlainReads(@All List<InstanceHandle<Records<?>>> resources) {
        for (InstanceHandle<Records<?>> resource : resources) {
            String path =
                    resource.getBean().getBeanClass().getAnnotation(Path.class).value();
            kinds.put(path, new Kind(resource.get().store(), path));
        }
    }

    void register(@Observes Filters filters) {
        filters.register(this::handle, LAST);
    }

    private void handle(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        Kind kind = request.method() == HttpMethod.GET && isPlain(request) ? kind(request.path()) : null;
        UUID key = kind == null || !kind.uuids ? null : key(request.path());
        if (key == null) {
            routing.next();
            return;
        }
        Context own = ((HttpServerRequestInternal) request).context();
        kind.reads.find(
                key,
                found -> own.runOnContext(then -> {
                    if (found == null) {
                        routing.next();
                    } else {
                        own.putLocal(TEMPLATE, kind.template);
                        answer(request, found);
                    }
                }));
    }

    private static boolean isPlain(HttpServerRequest request) {
        return request.query() == null && PlainForm.isAskedFor(request);
    }

    private Kind kind(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 || path.indexOf('%') >= 0 ? null : kinds.get(path.substring(0, end));
    }

    /** The id at the path's end; null where it is none, or written in another way than ours. */
    private static UUID key(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (id.length() != UUID_LENGTH) {
            return null;
        }
        try {
            UUID key = UUID.fromString(id);
            return key.toString().equals(id) ? key : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }

    private static void answer(HttpServerRequest request, PlainRendering found) {
        String tag = ETags.of(found.revision(), found.viewVersion());
        HttpServerResponse response = request.response();
        response.headers()
                .set(RequestIds.HEADER, RequestIds.of(request.getHeader(RequestIds.HEADER)))
                .set(HttpHeaders.ETAG, tag)
                .set(HttpHeaders.VARY, VARY);
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && ETags.matches(known, tag)) {
            response.setStatusCode(304).end();
        } else {
            response.headers().set(HttpHeaders.CONTENT_TYPE, JSON_TYPE);
            response.end(Buffer.buffer(found.view()));
        }
    }
}

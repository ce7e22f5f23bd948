package org.entente.gateway.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.gateway.Service;

/**
 * What one service has to say to a composite answer.
 *
 * @param service who says it
 * @param decisive whether its refusal is that of the whole; else the part just does not apply
 * @param about what the part is about, for who reads it
 * @param data what it says; null where that stands elsewhere in the answer
 */
public record Part(Service service, boolean decisive, Map<String, String> about, Future<? extends JsonNode> data) {

    /** A part that goes without saying when the service does not take the question. */
    public static Part of(Service service, Future<? extends JsonNode> data) {
        return new Part(service, false, Map.of(), data);
    }

    /** A part by which the whole question stands and falls. */
    public static Part decisive(Service service, Future<? extends JsonNode> data) {
        return new Part(service, true, Map.of(), data);
    }

    /** The same part, with one more thing told about it, unless that is null. */
    public Part about(String name, String value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new LinkedHashMap<>(about);
        more.put(name, value);
        return new Part(service, decisive, more, data);
    }

    /** How it came out. */
    record Outcome(Part part, JsonNode data, Unavailable unavailable, Refused refused) {

        ObjectNode json() {
            ObjectNode json = Documents.object();
            part.about.forEach(json::put);
            json.put("service", part.service.label());
            if (unavailable != null) {
                json.setAll(unavailable.json());
            } else if (refused != null) {
                json.setAll(refused.json());
            } else {
                json.put("status", "ok");
                if (data != null) {
                    json.set("data", data);
                }
            }
            return json;
        }
    }

    /** Waits for it; a failure of the gateway's own is none that may be told as a service's. */
    Future<Outcome> settle() {
        return data.transform(done -> {
            if (done.succeeded()) {
                return Future.succeededFuture(new Outcome(this, done.result(), null, null));
            }
            if (done.cause() instanceof Unavailable why) {
                return Future.succeededFuture(new Outcome(this, null, why, null));
            }
            return done.cause() instanceof Refused why
                    ? Future.succeededFuture(new Outcome(this, null, null, why))
                    : Future.failedFuture(done.cause());
        });
    }
}

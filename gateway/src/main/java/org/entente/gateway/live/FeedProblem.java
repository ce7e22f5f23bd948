package org.entente.gateway.live;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.DecodeException;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;

/** A problem as a service answers with it. What it lacks is not made up. */
record FeedProblem(JsonObject json) {

    static FeedProblem of(Buffer body) {
        try {
            return new FeedProblem(body.toJsonObject());
        } catch (DecodeException | ClassCastException notJson) {
            return new FeedProblem(new JsonObject());
        }
    }

    FeedFault.Expired expired() {
        return new FeedFault.Expired(json.getString("reason", "expired"));
    }

    FeedFault.FilterRefused refused() {
        JsonArray errors = json.getJsonArray("errors", new JsonArray());
        String parameter = errors.isEmpty() ? null : errors.getJsonObject(0).getString("parameter");
        return new FeedFault.FilterRefused(json.getString("detail", "The filter is not valid."), parameter);
    }
}

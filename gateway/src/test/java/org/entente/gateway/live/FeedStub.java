package org.entente.gateway.live;

import io.vertx.core.Handler;
import io.vertx.core.MultiMap;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.gateway.Service;

/** A service's feed with its epochs, long polls, filters and faults, and no more of a service than that. */
final class FeedStub implements Handler<HttpServerRequest> {

    private static final int STEP = 1000;

    private final Service service;
    private final Vertx vertx;
    private final Map<String, Set<String>> members;
    private final List<String> events = new ArrayList<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private long epoch = 1;
    private long base;
    private long kept;
    private boolean down;
    private boolean mute;
    private int givenUp;

    /** A request that is held back until there is something after its position. */
    private record Waiting(HttpServerRequest request, Cursor after, int size) {}

    /** @param members what the service's types of records have */
    FeedStub(Service service, Vertx vertx, Map<String, Set<String>> members) {
        this.service = service;
        this.vertx = vertx;
        this.members = members;
    }

    /** Publishes a change of {@code <type>/<id>}, and returns its JSON. */
    synchronized String publish(String subject, String... changed) {
        return publishPadded(subject, 0, changed);
    }

    /** The same with a rendering that is longer by so many characters. */
    synchronized String publishPadded(String subject, int padding, String... changed) {
        long position = base + events.size() + 1;
        // Spaces and a trailing zero, which a parser would lose.
        String event = "{\"specversion\": \"1.0\",\"type\":\"org.entente." + service.label() + "."
                + subject.replaceFirst("/.*", "") + ".updated\",\"subject\":\"" + subject + "\",\"sequence\":\""
                + "%020d".formatted(position) + "\",\"feedepoch\":\"" + epoch
                + "\",\"data\":{\"operation\":\"updated\",\"revision\":1,\"after\":{\"changed\":[\"not this\"],\"n\":1.50"
                + ",\"name\":\"Phnom Penh é\",\"pad\":\"" + "x".repeat(padding) + "\"},\"changed\":"
                + new JsonArray(Arrays.asList(changed)).encode() + "}}";
        events.add(event);
        List<Waiting> woken = List.copyOf(waiting);
        waiting.clear();
        woken.forEach(one -> page(one.request(), one.after(), one.size()));
        return event;
    }

    /** Breaks off the long polls that are held back now. */
    synchronized void drop() {
        waiting.forEach(one -> one.request().connection().close());
        waiting.clear();
    }

    /** Breaks off every exchange from now on, or no longer. */
    synchronized void down(boolean isDown) {
        down = isDown;
        if (isDown) {
            drop();
        }
    }

    /** Takes requests and never answers, or answers again those that come from now on. */
    synchronized void mute(boolean isMute) {
        mute = isMute;
    }

    /** Forgets the changes up to a position. */
    synchronized void forget(long position) {
        kept = position;
    }

    /** Begins a new epoch with no changes, above all positions so far. */
    synchronized void newEpoch() {
        epoch++;
        base = base + events.size() + STEP;
        kept = base;
        events.clear();
        List<Waiting> woken = List.copyOf(waiting);
        waiting.clear();
        woken.forEach(one -> gone(one.request(), "foreign-epoch"));
    }

    /** The cursor of the end. */
    synchronized Cursor end() {
        return new Cursor(epoch, base + events.size());
    }

    /** What has been asked, as queries. */
    synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    /** How many long polls the gateway has broken off. */
    synchronized int givenUp() {
        return givenUp;
    }

    /** How many long polls are held back now. */
    synchronized long polls() {
        return waiting.size();
    }

    @Override
    public synchronized void handle(HttpServerRequest request) {
        if (down) {
            request.connection().close();
            return;
        }
        if (mute) {
            return;
        }
        asked.add(request.query());
        MultiMap parameters = request.params();
        String refused = refused(parameters);
        if (refused != null) {
            problem(
                    request,
                    400,
                    new JsonObject()
                            .put("detail", refused)
                            .put(
                                    "errors",
                                    new JsonArray()
                                            .add(new JsonObject()
                                                    .put("parameter", "type")
                                                    .put("detail", refused))));
            return;
        }
        int size = Integer.parseInt(parameters.get("pageSize"));
        if (parameters.get("after").equals("now")) {
            page(request, end(), size);
            return;
        }
        Cursor after = Cursor.parse(parameters.get("after")).orElseThrow();
        if (after.epoch() != epoch) {
            gone(request, "foreign-epoch");
        } else if (after.position() > end().position()) {
            gone(request, "beyond-the-end");
        } else if (after.position() < kept) {
            gone(request, "expired");
        } else if (after.equals(end()) && parameters.contains("wait")) {
            Waiting one = new Waiting(request, after, size);
            waiting.add(one);
            request.response().closeHandler(gone -> gone(one));
            vertx.setTimer(Long.parseLong(parameters.get("wait")) * 1000, fired -> timeOut(one));
        } else {
            page(request, after, size);
        }
    }

    private synchronized void gone(Waiting one) {
        if (waiting.remove(one)) {
            givenUp++;
        }
    }

    private synchronized void timeOut(Waiting one) {
        if (waiting.remove(one)) {
            page(one.request(), one.after(), one.size());
        }
    }

    private void page(HttpServerRequest request, Cursor after, int size) {
        int from = (int) (after.position() - base);
        int to = Math.min(events.size(), from + size);
        request.response()
                .end("{\"items\": [" + String.join(",\n", events.subList(from, to)) + "],\"next\":\""
                        + new Cursor(epoch, base + to) + "\",\"upToDate\":" + (to == events.size()) + "}");
    }

    private String refused(MultiMap parameters) {
        for (String type : parameters.getAll("type")) {
            String kind = type.contains(".") ? type.split("\\.")[3] : type;
            if (!members.containsKey(kind)) {
                return service.label() + " has no type " + type + ".";
            }
        }
        for (String subject : parameters.getAll("subject")) {
            if (!members.containsKey(subject.replaceFirst("/.*", ""))) {
                return service.label() + " has no subject " + subject + ".";
            }
        }
        for (String member : parameters.getAll("changed")) {
            if (members.values().stream().noneMatch(all -> all.contains(member))) {
                return service.label() + " has no member " + member + ".";
            }
        }
        return null;
    }

    private void gone(HttpServerRequest request, String reason) {
        problem(
                request,
                410,
                new JsonObject()
                        .put("type", "/problems/cursor-expired")
                        .put("reason", reason)
                        .put("snapshot", "/v1/" + service.label() + "/snapshot"));
    }

    private static void problem(HttpServerRequest request, int status, JsonObject body) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/problem+json")
                .end(body.put("status", status).encode());
    }
}

package org.entente.gateway.live;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.gateway.Service;
import org.entente.gateway.StubServices;

/** The three services' feeds and the clients of a test, which leaves nothing of either behind. */
@ApplicationScoped
class LiveBench {

    private final Vertx vertx;
    private final StubServices stubs;
    private final Streams streams;
    private final Feeds feeds;
    private final List<SseClient> clients = new ArrayList<>();

    private FeedStub events;
    private FeedStub aid;
    private FeedStub trade;

    LiveBench(Vertx vertx, StubServices stubs, Streams streams, Feeds feeds) {
        this.vertx = vertx;
        this.stubs = stubs;
        this.streams = streams;
        this.feeds = feeds;
    }

    void start() {
        events = new FeedStub(
                Service.EVENTS, vertx, Map.of("topic", Set.of("code", "name"), "event", Set.of("title", "when")));
        aid = new FeedStub(Service.AID, vertx, Map.of("activity", Set.of("title", "budgets")));
        trade = new FeedStub(Service.TRADE, vertx, Map.of("scheme", Set.of("name"), "dataset", Set.of("flows")));
        stubs.http(Service.EVENTS, events);
        stubs.http(Service.AID, aid);
        stubs.http(Service.TRADE, trade);
    }

    void stop() {
        clients.forEach(SseClient::close);
        clients.clear();
        await().until(() -> streams.count() == 0);
        await().until(() -> !following());
        stubs.stop();
    }

    FeedStub events() {
        return events;
    }

    FeedStub aid() {
        return aid;
    }

    FeedStub trade() {
        return trade;
    }

    /** Whether any feed is being followed. */
    boolean following() {
        return Arrays.stream(Service.values())
                .anyMatch(service -> feeds.of(service).tail().running());
    }

    /** How many streams the gateway counts. */
    int streams() {
        return streams.count();
    }

    /** Ends all streams as a shutdown does. */
    void endAll() {
        streams.endAll().toCompletionStage().toCompletableFuture().join();
    }

    /** Opens a stream; the query begins with a question mark or is empty. */
    SseClient open(String query, String lastEventId) {
        SseClient client = SseClient.open(url(query), lastEventId);
        clients.add(client);
        return client;
    }

    SseClient open(String query) {
        return open(query, null);
    }

    static String url(String query) {
        return "http://127.0.0.1:" + RestAssured.port + "/v1/changes" + query;
    }
}

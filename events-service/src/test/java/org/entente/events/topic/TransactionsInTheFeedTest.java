package org.entente.events.topic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.testkit.HttpFeed;
import org.entente.chassis.testkit.RealParts;
import org.entente.events.testkit.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@QuarkusTest
@QuarkusTestResource(RealParts.class)
@Timeout(60)
class TransactionsInTheFeedTest {

    private static final HttpFeed FEED = HttpFeed.of("events");

    @Inject
    TopicStore topics;

    @Test
    void changesOfOneCommitStandTogetherHoweverTheTransactionsWereInterleaved() {
        String start = FEED.now();
        CyclicBarrier turn = new CyclicBarrier(2);
        CompletableFuture<Void> one = transaction(() -> {
            create("weave-a1");
            meet(turn);
            meet(turn);
            create("weave-a2");
            meet(turn);
            meet(turn);
        });
        CompletableFuture<Void> other = transaction(() -> {
            meet(turn);
            create("weave-b1");
            meet(turn);
            meet(turn);
            create("weave-b2");
            create("weave-b3");
            meet(turn);
        });
        CompletableFuture.allOf(one, other).join();
        FEED.endWith("topic/weave-a2", 1);
        FEED.endWith("topic/weave-b3", 1);

        Map<String, List<String>> commits = new LinkedHashMap<>();
        List<String> order = new ArrayList<>();
        for (JsonNode item : FEED.after(start)) {
            String tx = item.get("txid").asText();
            order.add(tx);
            commits.computeIfAbsent(tx, key -> new ArrayList<>()).add(place(item));
        }
        assertEquals(
                Set.of(
                        List.of("topic/weave-a1 1 of 2", "topic/weave-a2 2 of 2"),
                        List.of("topic/weave-b1 1 of 3", "topic/weave-b2 2 of 3", "topic/weave-b3 3 of 3")),
                Set.copyOf(commits.values()));
        assertEquals(
                commits.entrySet().stream()
                        .flatMap(commit -> Collections.nCopies(commit.getValue().size(), commit.getKey()).stream())
                        .toList(),
                order,
                "no commit is torn apart by another one");
    }

    @Test
    void transactionThatWaitedForARecordComesAfterTheOneThatHadIt() {
        transaction(() -> create("queue-shared")).join();
        FEED.endWith("topic/queue-shared", 1);
        String start = FEED.now();
        CyclicBarrier turn = new CyclicBarrier(2);
        CompletableFuture<Void> first = transaction(() -> {
            rename("queue-shared", 1, "First");
            meet(turn);
            meet(turn);
            create("queue-first");
        });
        CompletableFuture<Void> second = transaction(() -> {
            meet(turn);
            create("queue-second");
            meet(turn);
            rename("queue-shared", 2, "Second");
        });
        CompletableFuture.allOf(first, second).join();
        FEED.endWith("topic/queue-shared", 3);

        assertEquals(
                List.of("topic/queue-shared 2", "topic/queue-first 1", "topic/queue-second 1", "topic/queue-shared 3"),
                FEED.after(start).stream().map(HttpFeed::revision).toList());
    }

    private static CompletableFuture<Void> transaction(Runnable work) {
        return CompletableFuture.runAsync(() -> {
            ManagedContext request = Arc.container().requestContext();
            request.activate();
            try {
                QuarkusTransaction.requiringNew().run(work);
            } finally {
                request.terminate();
            }
        });
    }

    private static void meet(CyclicBarrier turn) {
        try {
            turn.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void create(String code) {
        topics.create(Samples.topic(code));
    }

    private void rename(String code, long revision, String name) {
        topics.patch(code, new Preconditions("\"" + revision + ".1\"", null), Json.tree("{\"name\":\"" + name + "\"}"));
    }

    private static String place(JsonNode item) {
        return item.get("subject").asText() + " " + item.get("txseq").asText() + " of "
                + item.get("txcount").asText();
    }
}

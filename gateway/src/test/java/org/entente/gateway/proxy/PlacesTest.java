package org.entente.gateway.proxy;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.ConnectionPoolTooBusyException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final long LONG = 60_000;

    private final Vertx vertx = Vertx.vertx();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whoFindsAllTakenGetsThePlaceThatIsGivenBackFirstComeFirstServed() {
        Places places = new Places(vertx, 1, 2, LONG);
        Runnable first = places.take().result();
        Future<Runnable> second = places.take();
        Future<Runnable> third = places.take();
        assertFalse(second.isComplete());

        first.run();
        await().until(second::succeeded);
        assertFalse(third.isComplete());

        second.result().run();
        await().until(third::succeeded);
    }

    @Test
    void placeIsGivenBackOnceHoweverOftenItIsGiven() {
        Places places = new Places(vertx, 1, 0, LONG);
        Runnable first = places.take().result();
        first.run();
        first.run();

        assertTrue(places.take().succeeded());
        assertTrue(places.take().failed());
    }

    @Test
    void whoFindsTheLineFullIsRefusedAtOnce() {
        Places places = new Places(vertx, 1, 1, LONG);
        places.take();
        places.take();

        assertInstanceOf(ConnectionPoolTooBusyException.class, places.take().cause());
    }

    @Test
    void whoWaitsTooLongLeavesTheLineAndTakesNoPlace() {
        Places places = new Places(vertx, 1, 1, 20);
        Runnable first = places.take().result();
        Future<Runnable> second = places.take();

        await().until(second::failed);
        assertInstanceOf(TimeoutException.class, second.cause());

        first.run();
        assertTrue(places.take().succeeded());
    }

    @Test
    void whoWaitedHearsOfThePlaceOnTheThreadThatAsked() {
        Places places = new Places(vertx, 1, 1, LONG);
        Runnable first = places.take().result();
        Context context = vertx.getOrCreateContext();
        CompletableFuture<Void> asked = new CompletableFuture<>();
        CompletableFuture<Context> heard = new CompletableFuture<>();
        context.runOnContext(then -> {
            places.take().onSuccess(place -> heard.complete(vertx.getOrCreateContext()));
            asked.complete(null);
        });
        asked.join();

        first.run();
        await().until(heard::isDone);
        assertEquals(context, heard.join());
    }
}

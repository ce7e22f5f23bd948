package org.entente.local.rolling;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.entente.chassis.testkit.RealParts;
import org.entente.gateway.live.SseClient;
import org.junit.jupiter.api.Test;

/** The gateway is asked to stop: until balancers know of it, it serves, and sends everybody away from its connections. */
class StoppedGatewayIT {

    private static final int PER_SECOND = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void answersDuringItsDelayAndEndsStreamsInOrder() throws IOException, InterruptedException {
        try (Fleet fleet = new Fleet(RealParts.fresh(), Map.of("events", 1), 1);
                SseClient stream = SseClient.open(fleet.address() + "/v1/changes?service=events", null);
                Load load = new Load(
                        fleet.address(),
                        Kind.of("events"),
                        fleet.parts().issuer().tokens(),
                        PER_SECOND)) {
            stream.next("start");
            await().atMost(PATIENCE).until(() -> load.answered() > PER_SECOND);
            assertEquals(Optional.empty(), read(fleet).headers().firstValue("Connection"));

            fleet.gateway().terminate();
            await().atMost(PATIENCE)
                    .until(() -> read(fleet).headers().firstValue("Connection").equals(Optional.of("close")));
            int before = load.answered();
            await().atMost(PATIENCE).until(() -> load.answered() > before + PER_SECOND);
            await().atMost(PATIENCE).until(load::isOver);
            assertTrue(fleet.gateway().isAlive(), "answers while it waits for balancers");

            await().atMost(PATIENCE).until(stream::ended);
            assertTrue(stream.lastEventId().startsWith("events."), "the client knows where to go on");
            fleet.gateway()
                    .onExit()
                    .orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS)
                    .join();
            assertEquals(List.of(), List.copyOf(load.failures()));
        }
    }

    private static HttpResponse<String> read(Fleet fleet) throws IOException, InterruptedException {
        HttpRequest request =
                HttpRequest.newBuilder(fleet.address().resolve("/v1/topics")).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}

package org.entente.events.faults;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a service says of itself while what it works with is away. */
class ProbesIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private RealParts parts;
    private Replica replica;

    @BeforeEach
    void start() {
        parts = RealParts.fresh();
        replica = Replica.start("events", "probes", parts);
    }

    @AfterEach
    void stop() {
        replica.close();
        parts.close();
    }

    @Test
    void serviceLivesWithoutItsDatabaseAndIsReadyWithoutKafka() {
        parts.kafka().kill();
        assertEquals(200, probe("ready"));
        assertEquals(200, probe("live"));
        assertEquals(200, probe("started"));

        parts.postgres().kill();
        await().atMost(PATIENCE).until(() -> probe("ready") == 503);
        assertEquals(200, probe("live"));
        assertEquals(200, probe("started"));
        assertTrue(Double.isNaN(replica.metric("entente_relay_lag")), "a lag that nobody knows is not 0");
        assertEquals(404, replica.get("/q/health/live").statusCode(), "clients reach no probe");

        parts.postgres().restart();
        await().atMost(PATIENCE).until(() -> probe("ready") == 200);
        await().atMost(PATIENCE).until(() -> replica.metric("entente_relay_lag") == 0);
    }

    private int probe(String name) {
        return replica.manage("/q/health/" + name).statusCode();
    }
}

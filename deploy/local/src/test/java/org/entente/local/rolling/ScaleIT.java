package org.entente.local.rolling;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.entente.chassis.testkit.RealParts;
import org.junit.jupiter.api.Test;

/** One replica becomes three and three become one, under load; of those that go, each leads when it is asked to. */
class ScaleIT {

    private static final int MOST = 3;
    private static final int PER_SECOND = 40;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void oneBecomesThreeAndThreeBecomeOneAndNothingIsLostOrDoubled() {
        try (Fleet fleet = new Fleet(RealParts.fresh(), Map.of("events", 1), MOST);
                Watcher watcher = new Watcher(fleet.address(), "events")) {
            await().atMost(PATIENCE).until(watcher::hasBegun);
            try (Load load = new Load(
                    fleet.address(), Kind.of("events"), fleet.parts().issuer().tokens(), PER_SECOND)) {
                goesOn(load);
                fleet.scaleUp("events");
                fleet.scaleUp("events");
                goesOn(load);
                fleet.scaleDown("events");
                fleet.scaleDown("events");
                goesOn(load);
                Audit.nothingWasLostOrDoubled(fleet, Kind.of("events"), load, watcher);
            }
        }
    }

    private static void goesOn(Load load) {
        int before = load.answered();
        await().atMost(PATIENCE)
                .until(() -> load.answered() > before + 2 * PER_SECOND
                        || !load.failures().isEmpty());
    }
}

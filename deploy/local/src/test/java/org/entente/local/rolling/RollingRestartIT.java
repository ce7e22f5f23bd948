package org.entente.local.rolling;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.junit.jupiter.api.Test;

/**
 * Replicas are replaced one after the other while clients read, write and watch, as Kubernetes does with
 * {@code maxUnavailable: 1}: one is asked to stop, and only when its successor is ready is the next one asked. In every
 * build that is the events service with three replicas; with {@code -Dentente.soak=true} all three services, twice.
 */
class RollingRestartIT {

    private static final boolean SOAK = Boolean.getBoolean("entente.soak");
    private static final List<String> SERVICES = SOAK ? Fleet.SERVICES : List.of("events");
    private static final int ROUNDS = SOAK ? 2 : 1;
    private static final int REPLICAS = 3;
    private static final int PER_SECOND = SOAK ? 20 : 40;

    /** Ten processes that have just begun share this machine's processors: at first clients are few, as on a new cluster. */
    private static final int PER_SECOND_AT_FIRST = SOAK ? 3 : PER_SECOND;

    private static final int ANSWERED_AT_FIRST = SOAK ? 90 : 0;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Test
    void noRequestFailsAndNoChangeIsLostWhileEachReplicaIsReplaced() {
        Map<String, Integer> counts =
                SERVICES.stream().collect(Collectors.toMap(Function.identity(), service -> REPLICAS));
        try (Fleet fleet = new Fleet(RealParts.fresh(), counts, REPLICAS)) {
            List<Load> loads = new ArrayList<>();
            List<Watcher> watchers = new ArrayList<>();
            for (String service : SERVICES) {
                Watcher watcher = new Watcher(fleet.address(), service);
                watchers.add(watcher);
                await().atMost(PATIENCE).until(watcher::hasBegun);
                loads.add(new Load(
                        fleet.address(),
                        Kind.of(service),
                        fleet.parts().issuer().tokens(),
                        PER_SECOND_AT_FIRST));
            }
            try {
                loads.forEach(load ->
                        await().atMost(PATIENCE.multipliedBy(4)).until(() -> load.answered() >= ANSWERED_AT_FIRST));
                loads.forEach(load -> load.rate(PER_SECOND));
                loads.forEach(load -> goesOn(load));
                for (int round = 0; round < ROUNDS; round++) {
                    SERVICES.forEach(service -> replaceAll(fleet, service, loads.get(SERVICES.indexOf(service))));
                }
                assertAll(IntStream.range(0, loads.size())
                        .mapToObj(i -> () -> judge(fleet, SERVICES.get(i), loads.get(i), watchers.get(i))));
            } finally {
                loads.forEach(Load::close);
                watchers.forEach(Watcher::close);
            }
        }
    }

    private static void judge(Fleet fleet, String service, Load load, Watcher watcher) {
        Audit.nothingWasLostOrDoubled(fleet, Kind.of(service), load, watcher);
        System.out.printf(
                "%s: %d requests answered, %d written, none failed%n",
                service, load.answered(), load.written().size());
    }

    private static void replaceAll(Fleet fleet, String service, Load load) {
        List<Replica> waiting = new ArrayList<>(fleet.of(service));
        while (!waiting.isEmpty()) {
            // The leader first: its successor takes over, and is in turn replaced.
            Replica next =
                    waiting.stream().filter(Replica::isLeading).findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            Fleet.stop(next);
            next.process().startAgain();
            goesOn(load);
        }
        assertTrue(fleet.of(service).stream().allMatch(Replica::isReady));
    }

    private static void goesOn(Load load) {
        int before = load.answered();
        await().atMost(PATIENCE)
                .until(() -> load.answered() > before + 2 * PER_SECOND
                        || !load.failures().isEmpty());
    }
}

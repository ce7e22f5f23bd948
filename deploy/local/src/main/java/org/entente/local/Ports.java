package org.entente.local;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.entente.parts.FreePorts;

/** Refuses to start where somebody else listens already. */
final class Ports {
    private Ports() {}

    /**
     * @param patience how long a run that is just ending may take to give its ports back
     * @throws Refusal naming each port in use, who should have it, and who has it
     */
    static void requireFree(Settings settings, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        List<Place> taken = taken(settings);
        while (!taken.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            taken = taken(settings);
        }
        if (!taken.isEmpty()) {
            throw new Refusal(String.join(
                            "; ",
                            taken.stream()
                                    .map(place -> describe(settings, place))
                                    .toList())
                    + "; stop it, or set " + taken.get(0).variable() + " to another port");
        }
    }

    private static List<Place> taken(Settings settings) {
        List<Place> taken = new ArrayList<>();
        settings.ports().forEach((place, port) -> {
            if (!FreePorts.isFree(port)) {
                taken.add(place);
            }
        });
        return taken;
    }

    private static String describe(Settings settings, Place place) {
        int port = settings.port(place);
        String by = PortOwner.of(port).map(owner -> " by " + owner).orElse("");
        return "port " + port + " (" + place.title() + ") is in use" + by;
    }
}

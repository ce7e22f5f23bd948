package org.entente.events.faults;

import java.time.Duration;

/** How long the faults last: short in every build, long in the profile {@code soak}. */
record Scale(int kills, int freezes, Duration brokerAway, int perSecond) {

    static Scale get() {
        return Boolean.getBoolean("entente.soak")
                ? new Scale(20, 5, Duration.ofMinutes(5), 300)
                : new Scale(2, 1, Duration.ofSeconds(20), 300);
    }
}

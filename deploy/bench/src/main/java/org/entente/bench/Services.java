package org.entente.bench;

import java.util.List;
import java.util.Map;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;

/** Packaged services as the local platform starts them, with all that their users have. */
public final class Services {

    /** Those of the local platform. */
    public static final List<String> FLAGS =
            List.of("-Xmx192m", "-XX:+UseSerialGC", "-XX:MinHeapFreeRatio=10", "-XX:MaxHeapFreeRatio=30");

    /** Else the C library keeps a pool of memory per thread. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "2");

    private Services() {}

    /** As {@link Replica#start(String, String, RealParts)}. */
    public static Replica start(String service, String name, RealParts parts) {
        return Replica.start(service, name, parts, ENVIRONMENT, FLAGS);
    }
}

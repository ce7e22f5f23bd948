package org.entente.bench;

import java.util.ArrayList;
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

    /** The flags with those of {@code ENTENTE_BENCH_FLAGS}, such as a recording's, after them. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(FLAGS);
        flags.addAll(List.of(System.getProperty("entente.bench.flags", "").split(" ")));
        flags.removeIf(String::isEmpty);
        return flags;
    }

    /** As {@link Replica#start(String, String, RealParts)}. */
    public static Replica start(String service, String name, RealParts parts) {
        return Replica.start(service, name, parts, ENVIRONMENT, flags());
    }
}

package org.entente.bench;

import java.util.ArrayList;
import java.util.List;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.ServiceJvm;

/** Packaged services as the local platform starts them, with all that their users have. */
public final class Services {

    private Services() {}

    /** The flags with those of {@code ENTENTE_BENCH_FLAGS}, such as a recording's, after them. */
    static List<String> flags() {
        List<String> flags = new ArrayList<>(ServiceJvm.FLAGS);
        flags.addAll(List.of(System.getProperty("entente.bench.flags", "").split(" ")));
        flags.removeIf(String::isEmpty);
        return flags;
    }

    /** As {@link Replica#start(String, String, RealParts)}. */
    public static Replica start(String service, String name, RealParts parts) {
        return Replica.start(service, name, parts, ServiceJvm.ENVIRONMENT, flags());
    }
}

package org.entente.parts;

import java.util.List;
import java.util.Map;

/** The virtual machine of a service on a small machine: how the local platform starts it, and so what is measured. */
public final class ServiceJvm {

    /**
     * A heap that begins at its largest keeps all of it, so it begins small. What the compiler frees goes back to the
     * machine every second: the C library would keep it, 30 MB of a busy service. Early releases of JDK 17 cannot.
     */
    public static final List<String> FLAGS = List.of(
            "-Xms32m",
            "-Xmx192m",
            "-XX:+UseSerialGC",
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30",
            "-XX:+IgnoreUnrecognizedVMOptions",
            "-XX:TrimNativeHeapInterval=1000");

    /** Else the C library keeps a pool of memory per thread, and frees little of each. */
    public static final Map<String, String> ENVIRONMENT = Map.of("MALLOC_ARENA_MAX", "1");

    private ServiceJvm() {}
}

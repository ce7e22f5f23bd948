package org.entente.local.rolling;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.entente.chassis.testkit.RealParts;
import org.entente.chassis.testkit.Replica;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;
import org.entente.parts.Root;

/**
 * Replicas of the packaged services as processes, and the gateway before them, which is given a list of addresses. Each is
 * stopped by SIGTERM with the shutdown delay and timeout that a deployment sets.
 */
public final class Fleet implements AutoCloseable {

    static final List<String> SERVICES = List.of("events", "aid", "trade");

    /** Longer than the gateway's probe interval and than its connections are kept. */
    private static final Duration DELAY = Duration.ofSeconds(4);

    private static final Map<String, String> LEAVING =
            Map.of("QUARKUS_SHUTDOWN_DELAY", DELAY.toSeconds() + "S", "QUARKUS_SHUTDOWN_TIMEOUT", "10S");

    private final RealParts parts;
    private final Map<String, List<Replica>> replicas = new LinkedHashMap<>();
    private final Map<String, List<Integer>> ports = new HashMap<>();
    private final Child gateway;
    private final URI address;

    /**
     * Starts it and waits until all are ready.
     *
     * @param counts how many replicas of each service run at first
     * @param most how many addresses of each service the gateway is told
     */
    public Fleet(RealParts parts, Map<String, Integer> counts, int most) {
        this.parts = parts;
        SERVICES.forEach(service -> ports.put(service, FreePorts.take(most)));
        SERVICES.forEach(service -> {
            // The first migrates the database; the others find that done.
            List<Replica> started = new ArrayList<>();
            for (int number = 0; number < counts.getOrDefault(service, 0); number++) {
                started.add(start(service, number, ports.get(service).get(number)));
            }
            replicas.put(service, started);
        });
        int port = FreePorts.one();
        address = URI.create("http://127.0.0.1:" + port);
        gateway = Child.start(gatewayAt(port));
    }

    private Replica start(String service, int number, int port) {
        Map<String, String> more = new HashMap<>(LEAVING);
        more.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        return Replica.start(service, service + "-" + number, parts, more);
    }

    private Command gatewayAt(int port) {
        Map<String, String> environment = new HashMap<>(LEAVING);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(port));
        int management = FreePorts.one();
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("ENTENTE_PUBLIC_URL", RealParts.PUBLIC_URL);
        environment.put("ENTENTE_RATE_LIMIT", "false");
        // Below the delay, as in a deployment.
        environment.put("ENTENTE_GATEWAY_UPSTREAM_KEEP_ALIVE", "2S");
        ports.forEach((service, list) -> environment.put(
                "ENTENTE_" + service.toUpperCase(Locale.ROOT) + "_URL",
                list.stream().map(it -> "http://127.0.0.1:" + it).collect(Collectors.joining(","))));
        return Command.quarkus(
                        "gateway",
                        List.of("-Xmx160m", "-XX:+UseSerialGC"),
                        Root.find().resolve("gateway/target/quarkus-app"),
                        environment,
                        Path.of("target/fleet-gateway.log").toAbsolutePath(),
                        Readiness.http(URI.create("http://127.0.0.1:" + management + "/q/health/ready")))
                .withPatience(Duration.ofMinutes(2));
    }

    /** The gateway's. */
    public URI address() {
        return address;
    }

    Child gateway() {
        return gateway;
    }

    /** What the services run on; closed with the fleet. */
    public RealParts parts() {
        return parts;
    }

    /** The replicas of a service that run. */
    public List<Replica> of(String service) {
        return replicas.get(service);
    }

    /** Starts one more replica, at the next of the addresses that the gateway knows. */
    void scaleUp(String service) {
        List<Replica> all = replicas.get(service);
        all.add(start(service, all.size(), ports.get(service).get(all.size())));
    }

    /** Stops the replica that was there first or leads, whichever hurts more. */
    void scaleDown(String service) {
        Replica leader = leader(service);
        replicas.get(service).remove(leader);
        stop(leader);
    }

    /** The replica whose relay leads, or any when none does at this moment. */
    Replica leader(String service) {
        List<Replica> all = replicas.get(service);
        return all.stream().filter(Replica::isLeading).findFirst().orElse(all.get(0));
    }

    /** SIGTERM, and waits until the process is gone, as long as it takes in order. */
    static void stop(Replica replica) {
        CompletableFuture<Integer> exit = replica.process().onExit();
        replica.process().terminate();
        int code = exit.orTimeout(30, TimeUnit.SECONDS).join();
        // 128 and the number of SIGTERM: what Java says of a process that ended in order.
        if (code != 143 && code != 0) {
            throw new IllegalStateException(replica.process().name() + " ended with " + code);
        }
    }

    @Override
    public void close() {
        gateway.close();
        replicas.values()
                .forEach(list -> list.forEach(replica -> replica.process().requestStop()));
        replicas.values().forEach(list -> list.forEach(Replica::close));
        parts.close();
    }
}

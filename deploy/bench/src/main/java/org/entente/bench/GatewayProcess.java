package org.entente.bench;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.bench.load.CpuMeter;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;
import org.entente.parts.Root;
import org.entente.parts.ServiceJvm;

/** A packaged gateway as the local platform starts it, with all that its users have. */
public final class GatewayProcess implements AutoCloseable {

    /** All load comes from one address and of one subject: quotas are counted as ever, and large enough never to be used up. */
    private static final Map<String, String> ONE_CLIENT = Map.of(
            "ENTENTE_GATEWAY_RATE_ADDRESS_REQUESTS",
            "1000000000",
            "ENTENTE_GATEWAY_RATE_SUBJECT_REQUESTS",
            "1000000000");

    private final Child child;
    private final URI base;

    private GatewayProcess(Child child, URI base) {
        this.child = child;
        this.base = base;
    }

    /** Starts it and waits until it is ready. */
    public static GatewayProcess start(URI events, URI aid, URI trade) {
        return start(events, aid, trade, Map.of());
    }

    /**
     * As {@link #start(URI, URI, URI)}.
     *
     * @param settings beside those that it must have
     */
    static GatewayProcess start(URI events, URI aid, URI trade, Map<String, String> settings) {
        List<Integer> ports = FreePorts.take(2);
        URI base = URI.create("http://127.0.0.1:" + ports.get(0));
        URI management = URI.create("http://127.0.0.1:" + ports.get(1));
        Map<String, String> environment = new HashMap<>(settings);
        environment.putAll(ServiceJvm.ENVIRONMENT);
        environment.putAll(ONE_CLIENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(base.getPort()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(management.getPort()));
        environment.put("ENTENTE_EVENTS_URL", events.toString());
        environment.put("ENTENTE_AID_URL", aid.toString());
        environment.put("ENTENTE_TRADE_URL", trade.toString());
        environment.put("ENTENTE_PUBLIC_URL", base.toString());
        Child child = Child.start(Command.quarkus(
                        "the gateway",
                        Services.flags(),
                        Root.find().resolve("gateway/target/quarkus-app"),
                        environment,
                        Path.of("target/gateway.log").toAbsolutePath(),
                        Readiness.http(management.resolve("/q/health/live")))
                .withPatience(Duration.ofMinutes(2)));
        return new GatewayProcess(child, base);
    }

    public URI base() {
        return base;
    }

    public Child process() {
        return child;
    }

    public CpuMeter meter() {
        return new CpuMeter(child.pid());
    }

    @Override
    public void close() {
        child.close();
    }
}

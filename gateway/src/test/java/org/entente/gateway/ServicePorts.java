package org.entente.gateway;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Tells the gateway where its services would be. Nothing listens there until a test starts a {@link StubServices}: a
 * service that is down is one that was never started.
 */
public class ServicePorts implements QuarkusTestResourceLifecycleManager {

    /** Below the ports that systems give out by themselves, so that none is taken between two tests. */
    private static final int LOWEST = 20_000;

    private static final int HIGHEST = 32_000;

    /** The argument that names a service which is to be spoken to by TLS. */
    public static final String TLS = "tls";

    private String tls = "";

    @Override
    public void init(Map<String, String> arguments) {
        tls = arguments.getOrDefault(TLS, "");
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> urls = new HashMap<>();
        for (Service service : Service.values()) {
            String scheme = service.label().equals(tls) ? "https" : "http";
            String url = scheme + "://127.0.0.1:" + freePort();
            urls.put("entente.gateway.services." + service.label() + ".url", url);
            // One stub answers on both.
            urls.put("entente.gateway.services." + service.label() + ".management-url", url);
        }
        return urls;
    }

    private static int freePort() {
        for (int tries = 0; tries < 100; tries++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                continue;
            }
        }
        throw new IllegalStateException("no free port between " + LOWEST + " and " + HIGHEST);
    }

    @Override
    public void stop() {}
}

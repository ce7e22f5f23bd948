package org.entente.chassis.testkit;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;
import org.entente.parts.Root;

/** One process of a packaged service. */
public final class Replica implements AutoCloseable {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private static final List<String> FLAGS = List.of("-Xmx160m", "-XX:+UseSerialGC");

    private final Child child;
    private final URI base;
    private final URI management;

    private Replica(Child child, URI base, URI management) {
        this.child = child;
        this.base = base;
        this.management = management;
    }

    /**
     * Starts it and waits until it is ready.
     *
     * @param service {@code events}, {@code aid} or {@code trade}, whose module has been packaged
     * @param name of the process among those of the service
     */
    public static Replica start(String service, String name, RealParts parts) {
        return start(service, name, parts, Map.of());
    }

    /** As {@link #start(String, String, RealParts)}, with more variables in its environment. */
    public static Replica start(String service, String name, RealParts parts, Map<String, String> more) {
        return start(service, name, parts, more, FLAGS, "/q/health/ready");
    }

    /** As {@link #start(String, String, RealParts, Map)}, with flags of one's own for the virtual machine. */
    public static Replica start(
            String service, String name, RealParts parts, Map<String, String> more, List<String> flags) {
        return start(service, name, parts, more, flags, "/q/health/ready");
    }

    /** As {@link #start(String, String, RealParts, Map)}, and waits only until it lives. */
    public static Replica launch(String service, String name, RealParts parts, Map<String, String> more) {
        return start(service, name, parts, more, FLAGS, "/q/health/live");
    }

    private static Replica start(
            String service,
            String name,
            RealParts parts,
            Map<String, String> more,
            List<String> flags,
            String condition) {
        Map<String, String> environment = new HashMap<>(parts.environment(service));
        environment.putAll(local());
        environment.putAll(more);
        URI base = URI.create("http://127.0.0.1:" + environment.get("QUARKUS_HTTP_PORT"));
        URI management = URI.create("http://127.0.0.1:" + environment.get("QUARKUS_MANAGEMENT_PORT"));
        Readiness ready = Readiness.http(management.resolve(condition));
        return new Replica(Child.start(command(service, name, flags, environment, ready)), base, management);
    }

    /** Runs the service as a job that migrates its database and does nothing else; returns its exit code. */
    public static int job(String service, String name, RealParts parts, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>(parts.environment(service));
        environment.putAll(local());
        environment.put("QUARKUS_INIT_AND_EXIT", "true");
        environment.put("ENTENTE_RELAY_ENABLED", "false");
        environment.put("ENTENTE_IMPORT_ENABLED", "false");
        environment.putAll(more);
        try (Child child = Child.launch(command(service, name, FLAGS, environment, Readiness.atOnce()))) {
            return child.onExit().orTimeout(2, TimeUnit.MINUTES).join();
        }
    }

    private static Map<String, String> local() {
        List<Integer> ports = FreePorts.take(2);
        return Map.of(
                "QUARKUS_HTTP_HOST",
                "127.0.0.1",
                "QUARKUS_HTTP_PORT",
                String.valueOf(ports.get(0)),
                "QUARKUS_MANAGEMENT_HOST",
                "127.0.0.1",
                "QUARKUS_MANAGEMENT_PORT",
                String.valueOf(ports.get(1)),
                "ENTENTE_LOG_JSON",
                "false");
    }

    private static Command command(
            String service, String name, List<String> flags, Map<String, String> environment, Readiness ready) {
        return Command.quarkus(
                        service + " " + name,
                        flags,
                        Root.find().resolve(service + "-service/target/quarkus-app"),
                        environment,
                        Path.of("target/replica-" + name + ".log").toAbsolutePath(),
                        ready)
                .withPatience(Duration.ofMinutes(2));
    }

    public Child process() {
        return child;
    }

    public boolean isReady() {
        return manage("/q/health/ready").statusCode() == 200;
    }

    public boolean isLeading() {
        return metric("entente_relay_leading") == 1;
    }

    /** A gauge of the relay; not a number while the process does not answer. */
    public double metric(String name) {
        try {
            return manage("/q/metrics")
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IllegalStateException notNow) {
            return Double.NaN;
        }
    }

    /** Asks the management port, for health or metrics. */
    public HttpResponse<String> manage(String path) {
        return send(request(management.resolve(path)).GET());
    }

    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    public HttpResponse<String> get(String path, String token) {
        return send(request(path).header("Authorization", "Bearer " + token).GET());
    }

    public HttpResponse<String> post(String path, String token, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Creates a record at an id of the client's. */
    public HttpResponse<String> create(String path, String token, String body) {
        return send(request(path)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("If-None-Match", "*")
                .PUT(BodyPublishers.ofString(body)));
    }

    /** Where it listens. */
    public URI base() {
        return base;
    }

    private HttpRequest.Builder request(String path) {
        return request(base.resolve(path));
    }

    private static HttpRequest.Builder request(URI address) {
        return HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException("No answer.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        child.close();
    }
}

package org.entente.bench;

import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.PoolOptions;
import io.vertx.httpproxy.HttpProxy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.bench.load.CpuMeter;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;
import org.entente.parts.Root;
import org.entente.parts.ServiceJvm;

/**
 * The library that the gateway passes requests on with, and nothing else, in a process of its own with the gateway's flags
 * and jars. What it adds is what no gateway made with it can do without.
 */
public final class BareProxy implements AutoCloseable {

    private static final String READY = "passes on";
    private static final String LOOPBACK = "127.0.0.1";
    /** As many connections as the gateway may have for one service. */
    private static final int CONNECTIONS = 64;

    private final Child child;
    private final URI base;

    private BareProxy(Child child, URI base) {
        this.child = child;
        this.base = base;
    }

    /** @param arguments its port, and that of the server that it passes on to */
    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int origin = Integer.parseInt(arguments[1]);
        int loops = Runtime.getRuntime().availableProcessors();
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setPreferNativeTransport(true).setEventLoopPoolSize(loops));
        vertx.deployVerticle(() -> new Passing(port, origin), new DeploymentOptions().setInstances(loops))
                .onSuccess(deployed -> System.out.println(READY))
                .onFailure(failure -> {
                    failure.printStackTrace();
                    System.exit(1);
                });
    }

    /** Passes on, on one event loop. */
    private static final class Passing extends AbstractVerticle {

        private final int port;
        private final int origin;

        Passing(int port, int origin) {
            this.port = port;
            this.origin = origin;
        }

        @Override
        public void start(Promise<Void> started) {
            HttpProxy proxy = HttpProxy.reverseProxy(vertx.createHttpClient(
                            new HttpClientOptions(), new PoolOptions().setHttp1MaxSize(CONNECTIONS)))
                    .origin(origin, LOOPBACK);
            vertx.createHttpServer()
                    .requestHandler(proxy)
                    .listen(port, LOOPBACK)
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }

    /** Starts one before a server. */
    static BareProxy before(URI server) {
        int port = FreePorts.take(1).get(0);
        Child child = Child.start(Command.guarded(
                "the library alone",
                Services.flags(),
                classPath(),
                BareProxy.class.getName(),
                List.of(String.valueOf(port), String.valueOf(server.getPort())),
                ServiceJvm.ENVIRONMENT,
                Path.of("target/bare-proxy.log").toAbsolutePath(),
                Readiness.line(READY)));
        return new BareProxy(child, URI.create("http://" + LOOPBACK + ":" + port));
    }

    private static List<String> classPath() {
        Path bench = Root.find().resolve("deploy/bench/target/classes");
        List<String> all = new ArrayList<>(List.of(bench.toString()));
        for (String folder : List.of("main", "boot")) {
            try (Stream<Path> jars = Files.list(
                    Root.find().resolve("gateway/target/quarkus-app/lib").resolve(folder))) {
                jars.map(Path::toString).sorted().forEach(all::add);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return all;
    }

    URI base() {
        return base;
    }

    CpuMeter meter() {
        return new CpuMeter(child.pid());
    }

    @Override
    public void close() {
        child.close();
    }
}

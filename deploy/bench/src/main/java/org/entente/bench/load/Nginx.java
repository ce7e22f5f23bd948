package org.entente.bench.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;

/** An nginx of the distribution as a child: a server of files, or a proxy before another server. */
public final class Nginx implements AutoCloseable {

    /** It does not read its standard input by itself, whose end tells a child that its parent is gone. */
    private static final String GUARD = "\"$@\" </dev/null & pid=$!; cat >/dev/null; kill -TERM $pid; wait $pid";

    /** Started by root it would else read the files as somebody who may not. */
    private static final String USER = System.getProperty("user.name").equals("root") ? "user root;" : "";

    private static final String ALL =
            """
            daemon off;
            %3$s
            worker_processes auto;
            pid %1$s/pid;
            error_log %1$s/error.log warn;
            events { worker_connections 4096; }
            http {
              access_log off;
              client_body_temp_path %1$s/body;
              proxy_temp_path %1$s/proxy;
              fastcgi_temp_path %1$s/fastcgi;
              uwsgi_temp_path %1$s/uwsgi;
              scgi_temp_path %1$s/scgi;
              keepalive_requests 1000000;
              sendfile on;
              tcp_nodelay on;
              %2$s
            }
            """;

    /** The headers that a service gives a record, on the files of a folder; every id is that of the one record. */
    private static final String FILES =
            """
            open_file_cache max=100;
            server {
              listen 127.0.0.1:%d backlog=4096;
              root %s;
              etag off;
              default_type application/json;
              add_header ETag '"1.1"';
              add_header Vary 'Accept, Accept-Encoding';
              add_header X-Request-Id $http_x_request_id;
              location /v1/events/0 { rewrite ^ /v1/events/one break; }
            }
            """;

    private static final String PROXY =
            """
            upstream service {
              server %2$s;
              keepalive 128;
              keepalive_requests 1000000;
            }
            server {
              listen 127.0.0.1:%1$d backlog=4096;
              location / {
                proxy_pass http://service;
                proxy_http_version 1.1;
                proxy_set_header Connection "";
                proxy_set_header Host $http_host;
                proxy_set_header X-Forwarded-For $remote_addr;
                proxy_set_header X-Forwarded-Proto $scheme;
                proxy_set_header X-Forwarded-Host $http_host;
                proxy_set_header X-Request-Id $request_id;
                # Room for a page in memory; with less of it nginx writes the rest to a file first.
                proxy_buffers 32 8k;
              }
            }
            """;

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Child child;
    private final URI base;

    private Nginx(Child child, URI base) {
        this.child = child;
        this.base = base;
    }

    /** Serves the files of a folder. */
    public static Nginx ofFiles(Path folder, Path work) throws IOException {
        int port = FreePorts.one();
        return start("nginx of files", port, FILES.formatted(port, folder), work);
    }

    /** Passes all requests on. */
    public static Nginx before(URI service, Path work) throws IOException {
        int port = FreePorts.one();
        return start("nginx as a proxy", port, PROXY.formatted(port, service.getAuthority()), work);
    }

    private static Nginx start(String name, int port, String servers, Path work) throws IOException {
        Files.createDirectories(work);
        Path configuration = Files.writeString(work.resolve("nginx.conf"), ALL.formatted(work, servers, USER));
        URI base = URI.create("http://127.0.0.1:" + port);
        List<String> line = List.of(
                "sh",
                "-c",
                GUARD,
                "sh",
                Program.find("nginx").orElseThrow().toString(),
                "-e",
                work.resolve("error.log").toString(),
                "-p",
                work.toString(),
                "-c",
                configuration.toString());
        Readiness ready = Readiness.http(base.resolve("/v1/events/one"));
        Child child = Child.launch(
                new Command(name, line, Map.of(), work.resolve("output.log"), Readiness.atOnce(), PATIENCE));
        try {
            awaitReady(ready);
        } catch (IOException | InterruptedException | RuntimeException e) {
            // In order, and not as a child that is not ready would be killed: its own children would stay.
            child.close();
            throw new IllegalStateException(name + " did not start; see " + work, e);
        }
        return new Nginx(child, base);
    }

    private static void awaitReady(Readiness ready) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!ready.reached(null)) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not ready within " + PATIENCE.toSeconds() + " s");
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    public URI base() {
        return base;
    }

    public CpuMeter meter() {
        return new CpuMeter(child.pid());
    }

    @Override
    public void close() {
        child.close();
    }
}

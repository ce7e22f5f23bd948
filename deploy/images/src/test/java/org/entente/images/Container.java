package org.entente.images;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.entente.parts.FreePorts;

/**
 * A program run from its image as the chart runs it: as another account than root, over a root file system that nobody
 * can write, without capabilities or new privileges, behind the default system call filter, with limits.
 */
final class Container implements AutoCloseable {
    private static final List<String> PODMAN = List.of("podman", "--runtime", "runc", "--cgroup-manager", "cgroupfs");
    private static final List<String> RESTRICTED = List.of(
            "--read-only",
            "--read-only-tmpfs=false",
            "--tmpfs=/tmp:rw,exec,nosuid,nodev,size=64m",
            "--cap-drop=all",
            "--security-opt=no-new-privileges",
            "--memory=512m",
            "--cpus=2",
            // Root of this machine may not raise them.
            "--ulimit=nofile=4096:4096",
            "--ulimit=nproc=4096:4096",
            // The parts are on the machine's own addresses.
            "--network=host");
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final String id;
    private final int port;
    private final int managementPort;

    private Container(String id, int port, int managementPort) {
        this.id = id;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it and does not wait; {@code more} is added to what the program is told of its surroundings. */
    static Container start(Image image, Surroundings around, Map<String, String> more) {
        int port = FreePorts.one();
        int managementPort = FreePorts.one();
        List<String> line = new ArrayList<>(PODMAN);
        line.addAll(List.of("run", "--detach"));
        line.addAll(RESTRICTED);
        image.program()
                .environment(around, port, managementPort)
                .forEach((name, value) -> line.add("--env=" + name + "=" + value));
        more.forEach((name, value) -> line.add("--env=" + name + "=" + value));
        line.add(image.name());
        return new Container(Run.output(line.toArray(String[]::new)), port, managementPort);
    }

    Container awaitReady(Duration atMost) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(250)).until(this::isReady);
        return this;
    }

    private boolean isReady() throws InterruptedException {
        if (!isRunning()) {
            throw new IllegalStateException("The program ended before it was ready:\n" + log());
        }
        return status(URI.create("http://127.0.0.1:" + managementPort + "/q/health/ready")) == 200;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int status(URI address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(3))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    /** What the kernel says of its process, by name, such as {@code Uid} and {@code CapEff}. */
    String kernel(String name) throws IOException {
        return Files.readAllLines(Path.of("/proc", inspect("{{.State.Pid}}"), "status")).stream()
                .filter(it -> it.startsWith(name + ":"))
                .map(it -> it.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    /** Sends SIGTERM and waits; the exit code. The engine kills it when the time is over, and the code is 137 then. */
    int stop(Duration atMost) {
        podman("stop", "--time=" + atMost.toSeconds(), id);
        return Integer.parseInt(inspect("{{.State.ExitCode}}"));
    }

    /** The exit code of a program that ends by itself. */
    int awaitEnd(Duration atMost) {
        Awaitility.await().atMost(atMost).until(() -> !isRunning());
        return Integer.parseInt(inspect("{{.State.ExitCode}}"));
    }

    private boolean isRunning() {
        return "true".equals(inspect("{{.State.Running}}"));
    }

    String log() {
        // Both of its streams.
        return Run.output("sh", "-c", String.join(" ", PODMAN) + " logs " + id + " 2>&1");
    }

    private String inspect(String what) {
        return podman("inspect", "--format", what, id);
    }

    private static String podman(String... rest) {
        List<String> line = new ArrayList<>(PODMAN);
        line.addAll(List.of(rest));
        return Run.output(line.toArray(String[]::new));
    }

    @Override
    public void close() {
        podman("rm", "--force", "--time=0", id);
    }
}

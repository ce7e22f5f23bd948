package org.entente.bench.start;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.entente.bench.Resident;
import org.entente.chassis.testkit.RealParts;
import org.entente.parts.Child;
import org.entente.parts.Command;
import org.entente.parts.FreePorts;
import org.entente.parts.Readiness;
import org.entente.parts.Root;
import org.entente.parts.ServiceJvm;
import org.entente.parts.StartJar;

/**
 * One way to start one program.
 *
 * @param module whose package it is
 * @param cached whether its virtual machine finds the archive that an earlier run of it left
 */
record Start(String module, Jdk jdk, boolean cached, Path work) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AOT_SINCE = 25;
    private static final String ENTRY = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";

    /** As an image has it: a heap that begins smaller cannot take in the objects of the archive. */
    private static final String HEAP = "-Xms48m";

    /** What one start took: seconds to be ready, seconds of processor time until then, megabytes resident then. */
    record Cost(double seconds, double cpu, double resident) {}

    String name() {
        return "JDK " + jdk.version() + (cached ? jdk.version() >= AOT_SINCE ? ", AOT cache" : ", AppCDS" : "");
    }

    /** Runs it once so that it leaves its archive. */
    void prepare(RealParts parts) throws IOException {
        if (!cached) {
            return;
        }
        startJar();
        Files.deleteIfExists(archive());
        String making = jdk.version() >= AOT_SINCE ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=";
        Child child = Child.start(command(parts, making + archive()));
        child.terminate();
        child.onExit().orTimeout(PATIENCE.toSeconds() * 2, TimeUnit.SECONDS).join();
        if (!Files.exists(archive())) {
            throw new IllegalStateException("no archive came of " + module + " on " + name());
        }
    }

    Cost measure(RealParts parts) throws IOException {
        String using = jdk.version() >= AOT_SINCE ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=";
        Command command = command(parts, cached ? using + archive() : "");
        long start = System.nanoTime();
        Child child = Child.start(command);
        try {
            double seconds = (System.nanoTime() - start) / 1e9;
            double cpu = ProcessHandle.of(child.pid())
                            .flatMap(process -> process.info().totalCpuDuration())
                            .orElse(Duration.ZERO)
                            .toNanos()
                    / 1e9;
            return new Cost(seconds, cpu, Resident.of(child.pid()));
        } finally {
            child.kill();
        }
    }

    private Path app() {
        return Root.find().resolve(module).resolve("target/quarkus-app");
    }

    private Path archive() {
        return folder().resolve(jdk.version() >= AOT_SINCE ? "app.aot" : "app.jsa");
    }

    private Path folder() {
        return work.resolve(module + "-" + jdk.version());
    }

    /** Beside links to what it names, for its names are relative. */
    private void startJar() throws IOException {
        Files.createDirectories(folder());
        for (String part : List.of("app", "lib", "quarkus")) {
            Files.deleteIfExists(folder().resolve(part));
            Files.createSymbolicLink(folder().resolve(part), app().resolve(part));
        }
        StartJar.write(app(), folder().resolve("run.jar"), 0);
    }

    private Command command(RealParts parts, String archiving) throws IOException {
        List<Integer> ports = FreePorts.take(2);
        List<String> line = new ArrayList<>();
        line.add(jdk.home().resolve("bin/java").toString());
        line.addAll(ServiceJvm.FLAGS);
        if (!archiving.isEmpty()) {
            line.add(HEAP);
            line.add(archiving);
        }
        line.add("--add-opens=java.base/java.lang=ALL-UNNAMED");
        line.add("-cp");
        line.add(partsJar()
                + File.pathSeparator
                + (cached ? folder().resolve("run.jar") : app().resolve("quarkus-run.jar")));
        line.add("org.entente.parts.GuardedMain");
        line.add(cached ? StartJar.MAIN : ENTRY);
        URI ready = URI.create("http://127.0.0.1:" + ports.get(1) + "/q/health/ready");
        return new Command(
                module + " on " + name(),
                line,
                environment(parts, ports),
                work.resolve(module + ".log"),
                Readiness.http(ready),
                PATIENCE);
    }

    private Map<String, String> environment(RealParts parts, List<Integer> ports) {
        Map<String, String> environment = new HashMap<>(ServiceJvm.ENVIRONMENT);
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", String.valueOf(ports.get(0)));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", String.valueOf(ports.get(1)));
        if (module.endsWith("-service")) {
            environment.putAll(parts.environment(module.replace("-service", "")));
        } else {
            environment.put("ENTENTE_EVENTS_URL", "http://127.0.0.1:1");
            environment.put("ENTENTE_AID_URL", "http://127.0.0.1:1");
            environment.put("ENTENTE_TRADE_URL", "http://127.0.0.1:1");
            environment.put("ENTENTE_PUBLIC_URL", RealParts.PUBLIC_URL);
        }
        return environment;
    }

    /** As a jar, for an archive knows no folders of classes. */
    private static Path partsJar() throws IOException {
        try (Stream<Path> files = Files.list(Root.find().resolve("deploy/parts/target"))) {
            return files.filter(file -> file.getFileName().toString().matches("entente-parts-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("deploy/parts is not packaged"));
        }
    }
}

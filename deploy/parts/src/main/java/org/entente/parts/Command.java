package org.entente.parts;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * How to start a child, and how to see that it is ready.
 *
 * @param name what people call it, as in "PostgreSQL"
 * @param line the program and its arguments
 * @param environment what is added to this process's own environment
 * @param log the file that its output is appended to
 * @param ready when it counts as ready
 * @param patience how long it may take to become ready
 */
public record Command(
        String name, List<String> line, Map<String, String> environment, Path log, Readiness ready, Duration patience) {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public Command {
        line = List.copyOf(line);
        environment = Map.copyOf(environment);
    }

    /** A Java child whose main class watches for its parent by itself, with the libraries of the parts. */
    static Command part(String name, List<String> flags, Class<?> main, List<String> arguments, Path log) {
        List<String> allFlags = new ArrayList<>(flags);
        allFlags.add("-Dentente.root=" + Root.find());
        List<String> line = java(allFlags, Root.classPathWithLibraries(), main, arguments);
        return new Command(name, line, Map.of(), log, Readiness.line(ParentWatch.READY), PATIENCE);
    }

    /**
     * A Java child with any main class, guarded by {@link GuardedMain}: it stops when this process dies.
     *
     * @param flags for the Java virtual machine
     * @param classPath without the parts' own classes, which are put in front
     */
    public static Command guarded(
            String name,
            List<String> flags,
            List<String> classPath,
            String mainClass,
            List<String> arguments,
            Map<String, String> environment,
            Path log,
            Readiness ready) {
        List<String> whole = new ArrayList<>();
        whole.add(Root.classes().toString());
        whole.addAll(classPath);
        List<String> guardedArguments = new ArrayList<>();
        guardedArguments.add(mainClass);
        guardedArguments.addAll(arguments);
        List<String> line = java(flags, whole, GuardedMain.class, guardedArguments);
        return new Command(name, line, environment, log, ready, PATIENCE);
    }

    /** A packaged Quarkus service: {@code quarkusApp} is its folder {@code target/quarkus-app}. */
    public static Command quarkus(
            String name,
            List<String> flags,
            Path quarkusApp,
            Map<String, String> environment,
            Path log,
            Readiness ready) {
        String jar = quarkusApp.resolve("quarkus-run.jar").toString();
        String entry = "io.quarkus.bootstrap.runner.QuarkusEntryPoint";
        return guarded(name, flags, List.of(jar), entry, List.of(), environment, log, ready);
    }

    /**
     * A packaged Quarkus service that takes its classes from an archive.
     *
     * @param kept what {@link ClassArchive#kept()} found
     * @throws IOException when the package cannot be read
     */
    public static Command quarkus(
            String name, ClassArchive archive, Path kept, Map<String, String> environment, Path log, Readiness ready)
            throws IOException {
        return archived(name, archive.using(kept), environment, log, ready);
    }

    /**
     * A packaged Quarkus service that, ended by SIGTERM, leaves an archive of its classes for {@link ClassArchive#keep()}.
     *
     * @throws IOException when the package is not complete or cannot be written to
     */
    public static Command archiving(
            String name, ClassArchive archive, Map<String, String> environment, Path log, Readiness ready)
            throws IOException {
        return archived(name, archive.making(), environment, log, ready);
    }

    private static Command archived(
            String name, ClassArchive.Launch launch, Map<String, String> environment, Path log, Readiness ready) {
        List<String> line = java(launch.flags(), launch.classPath(), GuardedMain.class, List.of(StartJar.MAIN));
        return new Command(name, line, environment, log, ready, PATIENCE);
    }

    /** The same with what others leave of the processor. */
    public Command withLowPriority() {
        List<String> nice = new ArrayList<>(List.of("nice", "-n", "19"));
        nice.addAll(line);
        return new Command(name, nice, environment, log, ready, patience);
    }

    public Command withPatience(Duration longer) {
        return new Command(name, line, environment, log, ready, longer);
    }

    private static List<String> java(List<String> flags, List<String> classPath, Class<?> main, List<String> rest) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(flags);
        line.add("-cp");
        line.add(String.join(File.pathSeparator, classPath));
        line.add(main.getName());
        line.addAll(rest);
        return line;
    }
}

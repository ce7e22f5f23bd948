package org.entente.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A package laid out as Quarkus does it, of a program that says that it is ready and sleeps. */
record TinyApp(Path folder) {

    /** So that the log tells where each class came from. */
    static final List<String> FLAGS = List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-Xlog:class+load");

    private static final String SOURCE =
            """
            package io.quarkus.runner;
            public class GeneratedMain {
                public static void main(String[] arguments) throws Exception {
                    System.out.println("ready");
                    new java.util.concurrent.CountDownLatch(1).await();
                }
            }
            """;

    static TinyApp in(Path folder) throws IOException {
        TinyApp tiny = new TinyApp(folder);
        for (String part : List.of("app", "lib/boot", "lib/main", "quarkus")) {
            Files.createDirectories(tiny.app().resolve(part));
        }
        Path source = Files.writeString(folder.resolve("GeneratedMain.java"), SOURCE);
        int failed = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-d", folder.resolve("classes").toString(), source.toString());
        if (failed != 0) {
            throw new IOException("the tiny program does not compile");
        }
        pack(folder.resolve("classes"), tiny.jar());
        pack(Root.classes(), tiny.guard());
        pack(folder.resolve("nothing"), tiny.app().resolve("quarkus-run.jar"));
        return tiny;
    }

    Path app() {
        return folder.resolve("quarkus-app");
    }

    /** Where its only class is. */
    Path jar() {
        return app().resolve("quarkus/generated-bytecode.jar");
    }

    Path guard() {
        return folder.resolve("guard.jar");
    }

    ClassArchive archive() {
        return new ClassArchive(app(), guard(), FLAGS);
    }

    /** A run that leaves its archive when it is terminated. */
    Child making(ClassArchive archive) throws IOException {
        return Child.start(
                Command.archiving("tiny", archive, Map.of(), folder.resolve("making.log"), Readiness.line("ready")));
    }

    /** A run that takes its classes from what is given; it is ended. Whether it really took its own class from there. */
    boolean takesItsClassFrom(ClassArchive archive, Path kept) throws IOException {
        Path log = Files.createTempFile(folder, "using-", ".log");
        Child.start(Command.quarkus("tiny", archive, kept, Map.of(), log, Readiness.line("ready")))
                .close();
        List<String> lines = Files.readAllLines(log).stream()
                .filter(line -> line.contains(StartJar.MAIN + " source: "))
                .toList();
        if (lines.size() != 1) {
            throw new IOException("it loaded its class " + lines.size() + " times; see " + log);
        }
        return lines.get(0).contains("source: shared objects file");
    }

    private static void pack(Path classes, Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out, manifest);
                Stream<Path> files = Files.exists(classes) ? Files.walk(classes) : Stream.of()) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
    }
}

package org.entente.parts;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A jar without classes that names all jars of a packaged program. Started through it, all classes come by the
 * virtual machine's own loader, the only one whose classes an AOT cache or an archive holds linked; Quarkus' loader, which
 * {@code quarkus-run.jar} starts, would leave four of five classes to be linked anew.
 */
public final class StartJar {
    /** The program's main class, which this jar starts. */
    public static final String MAIN = "io.quarkus.runner.GeneratedMain";

    /** What was transformed stands before what it was made of. */
    private static final List<String> GENERATED =
            List.of("quarkus/transformed-bytecode.jar", "quarkus/generated-bytecode.jar");

    private StartJar() {}

    /**
     * Writes it; the same names make the same bytes.
     *
     * @param app the folder {@code target/quarkus-app}, or a copy of it
     * @param jar in that folder, or in one with links to what is there
     * @param seconds the time of what is in it, since 1970
     */
    public static void write(Path app, Path jar, long seconds) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, MAIN);
        main.put(Attributes.Name.CLASS_PATH, String.join(" ", classPath(app)));
        main.put(new Attributes.Name("Add-Opens"), opened(app));
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            ZipEntry entry = new ZipEntry(JarFile.MANIFEST_NAME);
            entry.setLastModifiedTime(FileTime.from(seconds, TimeUnit.SECONDS));
            zip.putNextEntry(entry);
            manifest.write(zip);
        }
    }

    /** The jars in the order in which they are searched, relative to the program's folder. */
    static List<String> classPath(Path app) throws IOException {
        List<String> jars = new ArrayList<>();
        GENERATED.stream().filter(it -> Files.exists(app.resolve(it))).forEach(jars::add);
        for (String folder : List.of("app", "lib/boot", "lib/main")) {
            try (Stream<Path> files = Files.list(app.resolve(folder))) {
                files.map(it -> it.getFileName().toString())
                        .filter(it -> it.endsWith(".jar"))
                        .sorted()
                        .map(it -> folder + "/" + it)
                        .forEach(jars::add);
            }
        }
        return jars;
    }

    /** What Quarkus' own start jar opens to its libraries. */
    static String opened(Path app) throws IOException {
        try (JarFile jar = new JarFile(app.resolve("quarkus-run.jar").toFile())) {
            String opened = jar.getManifest().getMainAttributes().getValue("Add-Opens");
            return opened == null ? "java.base/java.lang" : opened;
        }
    }
}

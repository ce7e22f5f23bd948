package org.entente.parts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the project and the built parts are on this machine. */
public final class Root {
    private static final Path MARK = Path.of("deploy", "parts", "pom.xml");

    private Root() {}

    /**
     * The project's top folder: the nearest one with {@code deploy/parts/pom.xml} at or above the system property
     * {@code entente.root}, else at or above the working directory.
     *
     * @throws IllegalStateException when there is none
     */
    public static Path find() {
        Path start = Path.of(System.getProperty("entente.root", "")).toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(MARK))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder at or above " + start + " has " + MARK
                + "; run inside the project, or name its top folder with -Dentente.root=...");
    }

    /** A folder for what is unpacked or written while the parts run and may be deleted at any time between runs. */
    static Path work() {
        return find().resolve(Path.of("deploy", "parts", "target"));
    }

    /** The class path entry of the parts' own classes, which is all that {@link GuardedMain} needs. */
    public static Path classes() {
        Path classes = work().resolve("classes");
        if (!Files.isDirectory(classes)) {
            throw notBuilt(classes);
        }
        return classes;
    }

    /**
     * The jar of {@link #classes()}.
     *
     * @throws IllegalStateException when it is not packaged
     */
    public static Path jar() {
        try (Stream<Path> files = Files.list(work())) {
            return files.filter(file -> file.getFileName().toString().matches("entente-parts-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The jar of deploy/parts is not built; run"
                            + " `mvn -q package -DskipTests -pl deploy/parts` in the project's top folder"));
        } catch (IOException e) {
            throw notBuilt(work());
        }
    }

    static List<String> classPathWithLibraries() {
        Path libraries = work().resolve("lib");
        try (Stream<Path> jars = Files.exists(libraries) ? Files.list(libraries) : Stream.empty()) {
            if (jars.noneMatch(jar -> jar.toString().endsWith(".jar"))) {
                throw notBuilt(libraries);
            }
        } catch (IOException e) {
            throw notBuilt(libraries);
        }
        return List.of(classes().toString(), libraries + "/*");
    }

    private static IllegalStateException notBuilt(Path missing) {
        return new IllegalStateException(
                missing + " is not built; run `mvn -q process-classes -pl deploy/parts` in the project's top folder");
    }
}

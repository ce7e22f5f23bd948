package org.entente.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.entente.parts.Installed;

/** What the machine must have for images to be built. */
final class Tools {
    private static final List<String> PROGRAMS = List.of("buildah", "apt-get", "dpkg-deb");
    private static final Path JDKS = Path.of("/usr/lib/jvm");

    private Tools() {}

    /** What is missing to build images, for a person to read; empty when nothing is. */
    static Optional<String> missing() {
        return missing(PROGRAMS)
                .or(() -> "root".equals(System.getProperty("user.name"))
                        ? Optional.empty()
                        : Optional.of("needs root, for what an image holds belongs to root"))
                .or(() -> jdk25().isPresent()
                        ? Optional.empty()
                        : Optional.of("needs a JDK 25 to link; set ENTENTE_JDK25 to its folder"));
    }

    /** The first of the programs that is not in the PATH. */
    static Optional<String> missing(List<String> programs) {
        return programs.stream()
                .filter(program -> Installed.find(program).isEmpty())
                .findFirst()
                .map(program -> "needs " + program + ", and there is none in the PATH");
    }

    /** The folder of a JDK 25 that can link: the one that was named, or the first that is found. */
    static Optional<Path> jdk25() {
        List<Path> places = new ArrayList<>();
        for (String variable : List.of("ENTENTE_JDK25", "JAVA_HOME")) {
            Optional.ofNullable(System.getenv(variable)).map(Path::of).ifPresent(places::add);
        }
        try (Stream<Path> installed = Files.isDirectory(JDKS) ? Files.list(JDKS) : Stream.empty()) {
            installed.sorted().forEach(places::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.stream().filter(Tools::links25).findFirst();
    }

    private static boolean links25(Path jdk) {
        return Files.isExecutable(jdk.resolve("bin/jlink"))
                && release(jdk).getProperty("JAVA_VERSION", "").matches("\"25(\\..*)?\"");
    }

    /** What a JDK says of itself; its values are in double quotes. */
    static Properties release(Path jdk) {
        Properties release = new Properties();
        Path file = jdk.resolve("release");
        if (Files.exists(file)) {
            try (var reader = Files.newBufferedReader(file)) {
                release.load(reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return release;
    }
}

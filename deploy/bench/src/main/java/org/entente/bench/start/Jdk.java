package org.entente.bench.start;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A virtual machine of this machine. */
record Jdk(int version, Path home) {

    private static final Path INSTALLED = Path.of("/usr/lib/jvm");

    /** The one that runs this program. */
    static Jdk own() {
        return new Jdk(Runtime.version().feature(), Path.of(System.getProperty("java.home")));
    }

    /** One of a version: the home that the variable {@code ENTENTE_JDK<version>} names, else one that Debian keeps. */
    static Optional<Jdk> of(int version) {
        if (own().version() == version) {
            return Optional.of(own());
        }
        String named = System.getenv("ENTENTE_JDK" + version);
        return (named == null ? installed() : Stream.of(Path.of(named)))
                .filter(home -> Files.isExecutable(home.resolve("bin/java")) && tells(home, version))
                .sorted()
                .findFirst()
                .map(home -> new Jdk(version, home));
    }

    private static Stream<Path> installed() {
        if (!Files.isDirectory(INSTALLED)) {
            return Stream.of();
        }
        try (Stream<Path> homes = Files.list(INSTALLED)) {
            return List.copyOf(homes.toList()).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean tells(Path home, int version) {
        try {
            return Files.exists(home.resolve("release"))
                    && Files.readString(home.resolve("release")).matches("(?s).*JAVA_VERSION=\"" + version + "[.\"].*");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

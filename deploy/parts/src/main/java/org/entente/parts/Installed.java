package org.entente.parts;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** Programs that this machine may have. */
public final class Installed {

    private Installed() {}

    /**
     * The first of this name that can be run.
     *
     * @param elsewhere folders where it is looked for after those of the PATH
     */
    public static Optional<Path> find(String program, String... elsewhere) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.concat(Arrays.stream(path.split(File.pathSeparator)), Arrays.stream(elsewhere))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}

package org.entente.events.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The real files beside the project; a module's tests run in the module's folder. */
public final class SharedData {

    private static final Path EVENTS = Path.of("../../shared/data/events");

    private SharedData() {}

    public static boolean isAtHand() {
        return Files.isDirectory(EVENTS);
    }

    public static byte[] bytes(String file) {
        try {
            return Files.readAllBytes(EVENTS.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The XML files of a folder in the order of their names. */
    public static List<String> xml(String folder) {
        try (Stream<Path> files = Files.list(EVENTS.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(name -> name.endsWith(".xml"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

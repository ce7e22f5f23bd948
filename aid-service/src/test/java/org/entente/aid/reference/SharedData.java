package org.entente.aid.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables that ours were made from; they lie beside the project on some machines. */
final class SharedData {

    private static final Path DATA = Path.of(System.getProperty("entente.root"), "..", "shared", "data");

    private SharedData() {}

    static boolean atHand() {
        return Files.isDirectory(DATA);
    }

    static Path file(String path) {
        return DATA.resolve(path);
    }

    /** The lines of a CSV file without its head. */
    static List<String> lines(String path) throws IOException {
        List<String> lines = Files.readAllLines(file(path));
        return lines.subList(1, lines.size());
    }
}

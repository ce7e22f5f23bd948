package org.entente.aid.ingest.iati;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The standard's files and real ones, on machines where they lie beside the project. */
public final class IatiData {

    public static final Path ROOT = Path.of(System.getProperty("entente.root"), "..", "shared", "data", "iati");

    private IatiData() {}

    public static boolean isAtHand() {
        return Files.isDirectory(ROOT);
    }

    /** The files of a folder and those in it whose names end so, in the order of their names. */
    public static List<Path> files(String folder, String end) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

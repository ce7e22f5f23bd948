package org.entente.parts;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where the library unpacks the PostgreSQL programs, and a remedy for its unpacking having been killed. */
final class PostgresBinaries {
    private final Path folder;

    PostgresBinaries(Path folder) {
        this.folder = folder;
    }

    interface Start<T> {
        T with(File folder) throws IOException;
    }

    /** Runs what may unpack the programs, one process at a time while they are not yet all there. */
    <T> T use(Start<T> start) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("unpacking.lock");
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            FileLock lock = channel.lock();
            if (!deleteIncomplete().isEmpty()) {
                lock.release();
            }
            return start.with(folder.toFile());
        } finally {
            // The library lets everybody write there.
            folder.toFile().setWritable(false, false);
            folder.toFile().setWritable(true, true);
        }
    }

    /** The complete sets of programs, which are left. */
    private List<Path> deleteIncomplete() throws IOException {
        try (Stream<Path> versions = Files.list(folder)) {
            List<Path> all = versions.filter(Files::isDirectory).toList();
            for (Path version : all) {
                if (!Files.exists(version.resolve(".exists"))) {
                    delete(version);
                }
            }
            return all.stream().filter(Files::exists).toList();
        }
    }

    static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}

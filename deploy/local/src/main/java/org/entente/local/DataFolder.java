package org.entente.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The kept data, used by one run at a time. */
final class DataFolder implements AutoCloseable {
    private static final String LOCK = "in-use.lock";

    private final Path folder;
    private final FileChannel lock;

    private DataFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    /** @throws Refusal when another run uses it */
    static DataFolder open(Path folder) {
        try {
            Files.createDirectories(folder);
            FileChannel channel =
                    FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                throw new Refusal("another run uses the data in " + folder + "; stop it, or set ENTENTE_DATA");
            }
            return new DataFolder(folder, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("The data folder " + folder + " cannot be used: " + e.getMessage(), e);
        }
    }

    /** Lets another run use it. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes all that earlier runs kept. */
    void clear() {
        try (Stream<Path> kept = Files.list(folder)) {
            for (Path path : kept.filter(it -> !it.endsWith(LOCK)).toList()) {
                delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The data in " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    /** Deletes the logs of the run before, so that they do not grow for ever. */
    void clearLogs() {
        try {
            delete(folder.resolve("logs"));
        } catch (IOException e) {
            throw new UncheckedIOException("The logs in " + folder + " cannot be deleted: " + e.getMessage(), e);
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> all = Files.walk(tree)) {
                List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
                for (Path path : deepestFirst) {
                    Files.delete(path);
                }
            }
        }
    }
}

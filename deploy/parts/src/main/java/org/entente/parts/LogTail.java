package org.entente.parts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a child has written to its log file since a position. */
public final class LogTail {
    private static final int LIMIT = 1 << 20;

    private final Path log;
    private final long from;

    private LogTail(Path log, long from) {
        this.log = log;
        this.from = from;
    }

    static LogTail fromNow(Path log) throws IOException {
        return new LogTail(log, Files.exists(log) ? Files.size(log) : 0);
    }

    /** Its lines; of very long output the last mebibyte. */
    public List<String> lines() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            long start = Math.max(from, channel.size() - LIMIT);
            ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - start));
            channel.position(start);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    /** The last lines, each on a line of its own, or a word that there are none. */
    String last(int count) {
        try {
            List<String> all = lines();
            if (all.isEmpty()) {
                return "(it wrote nothing)";
            }
            return String.join(System.lineSeparator(), all.subList(Math.max(0, all.size() - count), all.size()));
        } catch (IOException e) {
            return "(its log cannot be read: " + e.getMessage() + ")";
        }
    }
}

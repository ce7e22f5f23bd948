package org.entente.chassis.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;

/** A run's content, read from the database part by part: one part is in memory at a time. */
final class StoredContent extends InputStream {

    private final Statements statements;
    private final UUID run;
    private byte[] part = {};
    private int place;
    private int next;
    private volatile long passed;
    private volatile boolean failed;

    StoredContent(Statements statements, UUID run) {
        this.statements = statements;
        this.run = run;
    }

    /** Bytes that were taken out of it. */
    long bytesRead() {
        return passed;
    }

    /** Whether reading it failed: what a format then says of the content is not the content's fault. */
    boolean hasFailed() {
        return failed;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, into.length);
        if (length == 0) {
            return 0;
        }
        if (place == part.length && !load()) {
            return -1;
        }
        int taken = Math.min(length, part.length - place);
        System.arraycopy(part, place, into, offset, taken);
        place += taken;
        passed += taken;
        return taken;
    }

    @Override
    public int available() {
        return part.length - place;
    }

    private boolean load() throws IOException {
        try {
            part = statements
                    .first(
                            "select bytes from import_part where run_id = ? and number = ?",
                            row -> row.getBytes(1),
                            run,
                            next)
                    .orElseGet(() -> new byte[0]);
        } catch (IllegalStateException e) {
            failed = true;
            throw new IOException("The stored content could not be read.", e);
        }
        place = 0;
        next++;
        return part.length > 0;
    }
}

package org.entente.chassis.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.UUID;
import org.entente.chassis.sql.Statements;

/** A run's content, read from the database piece by piece: one piece is in memory at a time. */
final class StoredContent extends InputStream {

    /**
     * Bytes that are read at a time, of a part that may have more. A whole part fits into no survivor space of a small heap:
     * each would grow old at once, and for a few of them all of the heap would be collected.
     */
    private static final int PIECE = 1 << 18;

    private final Statements statements;
    private final UUID run;
    private byte[] piece = {};
    private int place;
    private int part;
    private int passedOfPart;
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
        if (place == piece.length && !load()) {
            return -1;
        }
        int taken = Math.min(length, piece.length - place);
        System.arraycopy(piece, place, into, offset, taken);
        place += taken;
        passed += taken;
        return taken;
    }

    @Override
    public int available() {
        return piece.length - place;
    }

    private boolean load() throws IOException {
        try {
            piece = next();
            if (piece.length == 0 && passedOfPart > 0) {
                part++;
                passedOfPart = 0;
                piece = next();
            }
        } catch (IllegalStateException e) {
            failed = true;
            throw new IOException("The stored content could not be read.", e);
        }
        place = 0;
        passedOfPart += piece.length;
        return piece.length > 0;
    }

    /** What follows of the part; empty behind its end, and behind that of the content. */
    private byte[] next() {
        return statements
                .first(
                        "select substring(bytes from ? for ?) from import_part where run_id = ? and number = ?",
                        row -> row.getBytes(1),
                        passedOfPart + 1,
                        PIECE,
                        run,
                        part)
                .orElseGet(() -> new byte[0]);
    }
}

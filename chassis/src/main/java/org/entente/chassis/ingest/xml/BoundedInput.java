package org.entente.chassis.ingest.xml;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Stops a parser that takes in more and more without coming to an end of what it reads, such as a name of a gigabyte. */
final class BoundedInput extends FilterInputStream {

    private final long longest;
    private long taken;

    /**
     * @param longest how many bytes may be read between two calls of {@link #progress}
     */
    BoundedInput(InputStream content, long longest) {
        super(new BufferedInputStream(content));
        this.longest = longest;
    }

    /** The first bytes, which are read again. */
    byte[] beginning(int length) throws IOException {
        in.mark(length);
        byte[] bytes = in.readNBytes(length);
        in.reset();
        return bytes;
    }

    /** Says that the parser has come to an end of something. */
    void progress() {
        taken = 0;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        count(count);
        return count;
    }

    private void count(int bytes) throws TooMuch {
        taken += Math.max(0, bytes);
        if (taken > longest) {
            throw new TooMuch();
        }
    }

    /** More was read than one part of a document can have. */
    static final class TooMuch extends IOException {

        private static final long serialVersionUID = 1;
    }
}

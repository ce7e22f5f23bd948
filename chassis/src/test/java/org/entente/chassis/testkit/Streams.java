package org.entente.chassis.testkit;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;

/** Content of any length that no memory holds. */
public final class Streams {

    private Streams() {}

    public static InputStream of(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    public static InputStream concat(InputStream... parts) {
        return new SequenceInputStream(Collections.enumeration(List.of(parts)));
    }

    /** A text, again and again. */
    public static InputStream repeat(String text, long times) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new InputStream() {

            private final long length = bytes.length * times;
            private long at;

            @Override
            public int read() {
                return at < length ? bytes[(int) (at++ % bytes.length)] & 0xff : -1;
            }

            @Override
            public int read(byte[] buffer, int from, int wanted) {
                if (at >= length) {
                    return -1;
                }
                int count = 0;
                while (count < wanted && at < length) {
                    int offset = (int) (at % bytes.length);
                    int piece = (int) Math.min(Math.min(bytes.length - offset, wanted - count), length - at);
                    System.arraycopy(bytes, offset, buffer, from + count, piece);
                    count += piece;
                    at += piece;
                }
                return count;
            }
        };
    }
}

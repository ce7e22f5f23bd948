package org.entente.aid.ingest.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The characters of a file in UTF-8, with or without a byte order mark, or in windows-1252, as spreadsheets save. The
 * first byte above ASCII decides: if it begins no character of UTF-8, all of the file is windows-1252. From there on one
 * encoding holds, and what is not of it ends the reading.
 */
final class TableText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
    private static final int LONGEST_START = 4;

    private final InputStream in;
    private Charset charset;
    private long line = 1;
    /** The second half of a character that takes two; 0 for none. */
    private char pending;

    TableText(InputStream content) throws IOException {
        in = new BufferedInputStream(content);
        in.mark(LONGEST_START);
        byte[] start = in.readNBytes(LONGEST_START);
        in.reset();
        refuse(start, "compressed by gzip", 0x1F, 0x8B);
        refuse(start, "a zip archive", 'P', 'K', 3, 4);
        refuse(start, "in UTF-16", 0xFE, 0xFF);
        refuse(start, "in UTF-16", 0xFF, 0xFE);
        if (begins(start, BYTE_ORDER_MARK)) {
            in.skipNBytes(BYTE_ORDER_MARK.length);
            charset = StandardCharsets.UTF_8;
        }
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            // What is at hand is handed on before the next block of the file is waited for.
            if (count > 0 && in.available() == 0) {
                return count;
            }
            int next = character();
            if (next < 0) {
                return count == 0 ? -1 : count;
            }
            buffer[offset + count++] = (char) next;
        }
        return count;
    }

    private int character() throws IOException {
        if (pending != 0) {
            char second = pending;
            pending = 0;
            return second;
        }
        in.mark(LONGEST_START);
        int octet = in.read();
        if (octet == 0) {
            throw UnreadableTable.nul(line);
        }
        if (octet == '\n') {
            line++;
        }
        if (octet < 0x80) {
            return octet;
        }
        in.reset();
        if (charset == null) {
            charset = decode(StandardCharsets.UTF_8) == null ? WINDOWS : StandardCharsets.UTF_8;
            in.reset();
        }
        CharBuffer decoded = decode(charset);
        if (decoded == null) {
            throw UnreadableTable.encoding(line, charset.name(), octet);
        }
        char first = decoded.get();
        pending = decoded.hasRemaining() ? decoded.get() : 0;
        return first;
    }

    /** The character that begins at the mark, null where none of the encoding does. */
    private CharBuffer decode(Charset encoding) throws IOException {
        in.mark(LONGEST_START);
        int first = in.read();
        in.reset();
        int length = encoding == WINDOWS ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
        byte[] bytes = in.readNBytes(length);
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static void refuse(byte[] start, String what, int... signature) {
        if (begins(start, signature)) {
            throw UnreadableTable.form(what);
        }
    }

    private static boolean begins(byte[] start, int... signature) {
        byte[] wanted = new byte[signature.length];
        for (int i = 0; i < signature.length; i++) {
            wanted[i] = (byte) signature[i];
        }
        return start.length >= wanted.length && Arrays.equals(Arrays.copyOf(start, wanted.length), wanted);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

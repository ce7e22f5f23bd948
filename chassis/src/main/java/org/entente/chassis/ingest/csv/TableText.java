package org.entente.chassis.ingest.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * The characters of a file in UTF-8, with or without a byte order mark, or in windows-1252, as spreadsheets save. The
 * first byte above ASCII decides: if it begins no character of UTF-8, all of the file is windows-1252. From there on one
 * encoding holds, and what is not of it ends the reading.
 */
public final class TableText extends Reader {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};
    private static final int LONGEST_CHARACTER = 4;

    private final InputStream in;
    private final byte[] bytes = new byte[1 << 16];
    private int position;
    private int limit;
    private Charset charset;
    private long line = 1;
    /** The second half of a character that takes two; 0 for none. */
    private char pending;

    /** @throws org.entente.chassis.ingest.UnreadableContent where the file is plainly no text in these encodings */
    public TableText(InputStream content) throws IOException {
        in = content;
        has(LONGEST_CHARACTER);
        refuse("compressed by gzip", 0x1F, 0x8B);
        refuse("a zip archive", 'P', 'K', 3, 4);
        refuse("in UTF-16", 0xFE, 0xFF);
        refuse("in UTF-16", 0xFF, 0xFE);
        if (begins(BYTE_ORDER_MARK)) {
            position = BYTE_ORDER_MARK.length;
            charset = StandardCharsets.UTF_8;
        }
    }

    /** What is at hand is handed on before the next block of the file is waited for. */
    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        if (length > 0 && pending == 0 && !has(1)) {
            return -1;
        }
        int count = 0;
        while (count < length && (pending != 0 || position < limit)) {
            int plain = pending == 0 ? ascii(buffer, offset + count, length - count) : 0;
            count += plain;
            if (plain == 0) {
                buffer[offset + count++] = character();
            }
        }
        return count;
    }

    /** Hands on what is at hand up to the first byte that is no character of ASCII, and returns how many that are. */
    private int ascii(char[] buffer, int offset, int most) {
        // On variables of its own: tables are nearly all ASCII, and a field would be written for each character.
        byte[] from = bytes;
        int end = position + Math.min(most, limit - position);
        int at = position;
        long lines = line;
        for (int to = offset; at < end && from[at] > 0; to++, at++) {
            buffer[to] = (char) from[at];
            lines += from[at] == '\n' ? 1 : 0;
        }
        int count = at - position;
        position = at;
        line = lines;
        return count;
    }

    /** The character that is no ASCII and begins here, or whose second half is pending. */
    private char character() throws IOException {
        if (pending != 0) {
            char second = pending;
            pending = 0;
            return second;
        }
        if (bytes[position] == 0) {
            throw UnreadableTable.nul(line);
        }
        return beyondAscii();
    }

    private char beyondAscii() throws IOException {
        has(LONGEST_CHARACTER);
        if (charset == null) {
            charset = decode(StandardCharsets.UTF_8) == null ? WINDOWS : StandardCharsets.UTF_8;
        }
        CharBuffer decoded = decode(charset);
        if (decoded == null) {
            throw UnreadableTable.encoding(line, charset.name(), bytes[position] & 0xFF);
        }
        position += length(charset);
        char first = decoded.get();
        pending = decoded.hasRemaining() ? decoded.get() : 0;
        return first;
    }

    /** The character that begins here, null where none of the encoding does. */
    private CharBuffer decode(Charset encoding) {
        int length = Math.min(length(encoding), limit - position);
        try {
            return encoding.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, position, length));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** How many bytes the character that begins here has. */
    private int length(Charset encoding) {
        int first = bytes[position] & 0xFF;
        return encoding == WINDOWS ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    }

    /** Whether as many bytes are at hand; reads on where they are not, as far as the file goes. */
    private boolean has(int count) throws IOException {
        if (limit - position < count) {
            System.arraycopy(bytes, position, bytes, 0, limit - position);
            limit -= position;
            position = 0;
            int read = 0;
            while (limit < count && read >= 0) {
                read = in.read(bytes, limit, bytes.length - limit);
                limit += Math.max(read, 0);
            }
        }
        return limit - position >= count;
    }

    private void refuse(String what, int... signature) {
        if (begins(signature)) {
            throw UnreadableTable.form(what);
        }
    }

    private boolean begins(int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (i == limit || (bytes[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

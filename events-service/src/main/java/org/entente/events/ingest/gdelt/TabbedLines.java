package org.entente.events.ingest.gdelt;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import org.entente.chassis.ingest.Rejection;
import org.entente.chassis.ingest.UnreadableContent;
import org.entente.chassis.ingest.csv.TableText;

/** Lines of cells with tabs between them. Quotation marks mean nothing: what stands between two tabs is the cell. */
final class TabbedLines {

    private static final int LONGEST_LINE = 100_000;

    private final BufferedReader text;
    private long line;

    /** @throws UnreadableContent where the file is no text that can be read */
    TabbedLines(InputStream content) throws IOException {
        text = new BufferedReader(new TableText(content));
    }

    /** The cells of the next line that is not empty, null after the last one. */
    String[] next() throws IOException {
        for (String read = read(); read != null; read = read()) {
            if (!read.isBlank()) {
                return read.split("\t", -1);
            }
        }
        return null;
    }

    /** The number of the line that was read last, from 1. */
    long line() {
        return line;
    }

    private String read() throws IOException {
        StringBuilder read = new StringBuilder();
        int next = text.read();
        if (next < 0) {
            return null;
        }
        line++;
        for (; next >= 0 && next != '\n'; next = text.read()) {
            if (read.length() == LONGEST_LINE) {
                String detail = "the line has more than " + LONGEST_LINE + " characters, which none of GDELT's has";
                throw new UnreadableContent(new Rejection(0, line, 1, false, "too-large", detail, null));
            }
            read.append((char) next);
        }
        boolean windows = !read.isEmpty() && read.charAt(read.length() - 1) == '\r';
        return windows ? read.substring(0, read.length() - 1) : read.toString();
    }
}

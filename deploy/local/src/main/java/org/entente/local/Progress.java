package org.entente.local;

import java.io.PrintStream;
import java.util.Locale;

/** Lines for the person at the terminal, each with the seconds since the start. */
final class Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Progress(PrintStream out) {
        this.out = out;
    }

    void say(String line) {
        out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds(), line));
    }

    double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}

package org.entente.local.seed;

import java.net.URI;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The loading of the seed data set. */
public final class SeedLoad {
    private SeedLoad() {}

    /**
     * Loads what is not yet there; a second run changes nothing.
     *
     * @param gateway the platform's public address
     * @param token gives a token that may write
     * @param progress takes a line on what has been done
     */
    public static void run(URI gateway, Supplier<String> token, Consumer<String> progress) {
        progress.accept("no seed data yet");
    }
}

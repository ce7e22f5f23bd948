package org.entente.local.e2e.explorer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.local.e2e.Browser;
import org.entente.parts.Root;

/** The pictures of the views that the README shows. {@code -Dexplorer.screenshots} makes them anew. */
final class Pictures {

    private static final Path FOLDER = Root.find().resolve("deploy/local/explorer");

    private Pictures() {}

    /** Writes what is seen now, if it is wanted. */
    static void take(Browser browser, String name) {
        if (System.getProperty("explorer.screenshots") == null) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name + ".png"), browser.picture());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

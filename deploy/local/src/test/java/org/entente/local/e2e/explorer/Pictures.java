package org.entente.local.e2e.explorer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.local.e2e.Browser;
import org.entente.parts.Root;

/** The pictures of the views that the README shows. {@code -Dexplorer.screenshots} makes them anew. */
final class Pictures {

    private static final Path FOLDER = Root.find().resolve("deploy/local/explorer");

    private Pictures() {}

    static boolean wanted() {
        return System.getProperty("explorer.screenshots") != null;
    }

    /** Writes what is seen now. */
    static void take(Browser browser, String name) throws IOException {
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), browser.picture());
    }
}

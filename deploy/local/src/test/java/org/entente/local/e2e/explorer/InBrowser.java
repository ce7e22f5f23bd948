package org.entente.local.e2e.explorer;

import java.nio.file.Path;
import org.entente.local.e2e.Browser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What all tests of the explorer begin and end with: the running platform, and a browser that is new for each class. */
abstract class InBrowser {

    static Explorer explorer;
    static Browser browser;

    @BeforeAll
    static void startBrowser(@TempDir Path profile) {
        explorer = Explorer.start(profile);
        browser = explorer.browser();
    }

    @AfterAll
    static void stopBrowser() {
        if (explorer != null) {
            explorer.close();
            explorer = null;
        }
    }
}

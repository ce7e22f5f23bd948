package org.entente.local.e2e.explorer;

import java.util.List;
import java.util.Map;
import org.entente.local.e2e.Browser;

/** How a reader's screen is, and whether light or dark pages are preferred on it. */
enum Look {
    LIGHT(1280, 900, "light"),
    DARK(1280, 900, "dark"),
    /** The width of the narrowest phones in use, which is that of a page enlarged four times (WCAG 1.4.10). */
    SMALL(320, 640, "light");

    private final int width;
    private final int height;
    private final String scheme;

    Look(int width, int height, String scheme) {
        this.width = width;
        this.height = height;
        this.scheme = scheme;
    }

    /** Makes the browser's window such a screen, from now on. */
    void apply(Browser browser) {
        browser.command(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        browser.command(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }
}

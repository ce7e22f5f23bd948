package org.entente.parts;

import java.nio.file.Path;

/** Prints the archive that the virtual machine it runs on would use, or nothing. */
public final class KeptMain {
    private KeptMain() {}

    public static void main(String[] arguments) {
        System.out.print(new TinyApp(Path.of(arguments[0]))
                .archive()
                .kept()
                .map(Path::toString)
                .orElse(""));
    }
}

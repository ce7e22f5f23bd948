package org.entente.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * What {@code deploy/images/image.properties} says.
 *
 * @param base the image to pull and stand on; empty to build one
 * @param java the address of the virtual machine in the base
 * @param packages Debian's, for a base that is built
 * @param modules of the JDK, for a base that is built
 * @param flags with which the virtual machine starts
 * @param training with which it starts besides when its cache is made
 * @param user the number of the account that the program runs as
 */
record Recipe(
        String base,
        String java,
        List<String> packages,
        String modules,
        List<String> flags,
        List<String> training,
        int user) {

    /** The time of every file and of the image itself, as the jars of the build have it: 2026-01-01T00:00:00Z. */
    static final long SECONDS = 1_767_225_600;

    /** The cache in the image. */
    static final String CACHE = "/app/app.aot";

    /** @throws Refused when a property is missing or is no number */
    static Recipe read(Path file) {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Recipe(
                text(properties, "base", file),
                text(properties, "java", file),
                words(text(properties, "packages", file)),
                text(properties, "modules", file),
                words(text(properties, "flags", file)),
                words(text(properties, "training", file)),
                number(text(properties, "user", file), file));
    }

    private static String text(Properties properties, String name, Path file) {
        String text = properties.getProperty(name);
        if (text == null) {
            throw Refused.missing("has no property " + name + " in " + file);
        }
        return text.strip();
    }

    private static int number(String text, Path file) {
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw Refused.missing(
                    "needs the number of an account other than root as user in " + file + ", not " + text);
        }
        return Integer.parseInt(text);
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
    }
}

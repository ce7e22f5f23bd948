package org.entente.images;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.entente.parts.Root;
import org.junit.jupiter.api.Assumptions;

/** The four images, built once by the build's own program for all the tests that need them, and the parts that they run with. */
final class BuiltImages {
    private static BuiltImages built;

    private final List<Image> images;
    private final Surroundings around;

    private BuiltImages() {
        try {
            Path root = Root.find();
            images = Build.of(List.of()).run(root);
            around = Surroundings.start(root.resolve("deploy/images/target/work"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(around::close));
    }

    /** Skips the test, and says why, on a machine that cannot build and run images. */
    static synchronized BuiltImages get() {
        Tools.missing().or(() -> Tools.missing(List.of("podman", "runc"))).ifPresent(BuiltImages::skip);
        if (built == null) {
            try {
                built = new BuiltImages();
            } catch (Refused e) {
                if (!e.isMissing()) {
                    throw e;
                }
                skip(e.getMessage());
            }
        }
        return built;
    }

    private static void skip(String what) {
        String line = "The images are NOT tested: " + what;
        System.out.println(line);
        Assumptions.abort(line);
    }

    Image of(Program program) {
        return images.stream().filter(it -> it.program() == program).findFirst().orElseThrow();
    }

    Surroundings around() {
        return around;
    }

    /** Others, with empty databases, for the caller to close. */
    Surroundings fresh() {
        return Surroundings.start(Root.find().resolve("deploy/images/target/work"));
    }
}

package org.entente.images;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.entente.parts.Root;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {
    @TempDir
    Path folder;

    @Test
    void withoutArgumentsAllImagesAreBuiltAndTrained() {
        assertEquals(new Build(List.of(Program.values()), true, false), Build.of(List.of()));
    }

    @Test
    void imagesAndOptionsCanBeNamed() {
        assertEquals(
                new Build(List.of(Program.GATEWAY), false, true),
                Build.of(List.of("--untrained", "gateway", "--archive")));
    }

    @Test
    void anUnknownWordIsRefusedWithTheKnownOnes() {
        Refused refused = assertThrows(Refused.class, () -> Build.of(List.of("gatway")));
        assertEquals(
                "there is no option or image gatway; the images are events-service, aid-service, trade-service, gateway",
                refused.getMessage());
        assertTrue(refused.isMissing());
    }

    @Test
    void aMissingProgramIsNamed() {
        assertEquals(
                Optional.of("needs no-such-program, and there is none in the PATH"),
                Tools.missing(List.of("sh", "no-such-program")));
    }

    @Test
    void theRecipeOfTheProjectCanBeRead() {
        Recipe recipe = Recipe.read(Root.find().resolve("deploy/images/image.properties"));
        assertEquals(65_532, recipe.user());
        assertEquals(List.of("base-files", "netbase", "libc6"), recipe.packages());
        assertTrue(recipe.modules().endsWith(",jdk.unsupported,jdk.zipfs"), recipe.modules());
    }

    @Test
    void aRecipeThatRunsAsRootIsRefused() throws Exception {
        Path file = folder.resolve("image.properties");
        Files.writeString(file, "base=\njava=java\npackages=\nmodules=\nflags=\ntraining=\nuser=0\n");
        Refused refused = assertThrows(Refused.class, () -> Recipe.read(file));
        assertEquals(
                "needs the number of an account other than root as user in " + file + ", not 0", refused.getMessage());
    }

    @Test
    void aFailedProgramIsToldWithItsLastLine() {
        Refused refused = assertThrows(Refused.class, () -> Run.output("sh", "-c", "echo a >&2; echo b >&2; exit 3"));
        assertEquals("`sh -c echo a >&2; echo b >&2; exit 3` ended with exit code 3: b", refused.getMessage());
    }
}

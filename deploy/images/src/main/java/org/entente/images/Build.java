package org.entente.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.images.supply.Licences;
import org.entente.parts.Root;

/**
 * The program behind {@code deploy/images/build}.
 *
 * @param programs what to build images of
 * @param trained whether with an AOT cache
 * @param archived whether to write OCI archives, too
 */
record Build(List<Program> programs, boolean trained, boolean archived) {
    private static final int BROKEN = 1;
    private static final int MISSING = 2;

    public static void main(String[] arguments) {
        try {
            Build build = of(List.of(arguments));
            Tools.missing().ifPresent(what -> {
                throw Refused.missing(what);
            });
            build.run(Root.find());
        } catch (Refused e) {
            System.err.println("deploy/images/build: " + e.getMessage());
            System.exit(e.isMissing() ? MISSING : BROKEN);
        } catch (IOException e) {
            System.err.println("deploy/images/build: " + e);
            System.exit(BROKEN);
        }
    }

    /** @throws Refused when there is no such option or image */
    static Build of(List<String> arguments) {
        List<Program> programs = new ArrayList<>();
        boolean trained = true;
        boolean archived = false;
        for (String argument : arguments) {
            switch (argument) {
                case "--untrained" -> trained = false;
                case "--archive" -> archived = true;
                default -> programs.add(Program.named(argument));
            }
        }
        return new Build(programs.isEmpty() ? Arrays.asList(Program.values()) : programs, trained, archived);
    }

    /** Builds the images and tells of each when it is there. */
    List<Image> run(Path root) throws IOException {
        Path target = root.resolve("deploy/images/target");
        Path work = target.resolve("work");
        Path results = Files.createDirectories(target.resolve("images"));
        Recipe recipe = Recipe.read(root.resolve("deploy/images/image.properties"));
        Labels labels = Labels.read(root, System.getenv("ENTENTE_SOURCE"));
        Base base = Base.make(recipe, work);
        List<Image> images = programs.stream()
                .map(it -> new Image(it, recipe, base, labels, labels.version(), root, work))
                .toList();
        for (Image image : images) {
            image.build();
        }
        if (trained) {
            train(images, work);
        }
        Licences.list(root, results.resolve("licences.txt"));
        for (Image image : images) {
            Path module = root.resolve(image.program().module());
            Bill.write(
                    image,
                    module.resolve("target/bom.json"),
                    results.resolve(image.program().module() + ".cdx.json"));
            if (archived) {
                Path archive = results.resolve(image.program().module() + ".oci.tar");
                Files.deleteIfExists(archive);
                Buildah.archive(image.name(), archive);
            }
            System.out.println(image.name() + " " + Buildah.digest(image.name()));
        }
        return images;
    }

    private static void train(List<Image> images, Path work) throws IOException {
        try (Surroundings around = Surroundings.start(work)) {
            Training training = new Training(around, work);
            for (Image image : images) {
                image.add(training.cache(image));
            }
        }
    }
}

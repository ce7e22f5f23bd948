package org.entente.images;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The few things that buildah is asked for. */
final class Buildah {
    private Buildah() {}

    /** A new container of an image; its name. */
    static String from(String image) {
        return Run.output("buildah", "from", "--quiet", "--pull-never", image);
    }

    static void copy(String container, Path from, String to) {
        Run.output("buildah", "copy", "--quiet", "--chown", "0:0", container, from.toString(), to);
    }

    static void config(String container, List<String> options) {
        List<String> line = new ArrayList<>(List.of("buildah", "config"));
        line.addAll(options);
        line.add(container);
        Run.output(line.toArray(String[]::new));
    }

    /** Makes an image of the container, which is gone then. All that is in it has the one time. */
    static void commit(String container, String name) {
        Run.output(
                "buildah", "commit", "--quiet", "--rm", "--timestamp", Long.toString(Recipe.SECONDS), container, name);
    }

    static void remove(String container) {
        Run.output("buildah", "rm", container);
    }

    /** The image's id, when there is one of the name. */
    static Optional<String> image(String name) {
        String id = Run.output("buildah", "images", "--quiet", "--filter", "reference=" + name);
        return id.isEmpty() ? Optional.empty() : Optional.of(id);
    }

    static String digest(String image) {
        return Run.output("buildah", "inspect", "--type", "image", "--format", "{{.FromImageDigest}}", image);
    }

    /** The digests of its layers, the lowest first. */
    static List<String> layers(String image) {
        String list = Run.output(
                "buildah",
                "inspect",
                "--type",
                "image",
                "--format",
                "{{range .OCIv1.RootFS.DiffIDs}}{{println .}}{{end}}",
                image);
        return list.lines().filter(it -> !it.isBlank()).toList();
    }

    static void archive(String image, Path file) {
        Run.output("buildah", "push", "--quiet", image, "oci-archive:" + file + ":" + image);
    }
}

package org.entente.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.parts.StartJar;

/**
 * The image of a program: the base, a layer of libraries, a layer of the program, and a layer of its AOT cache where it
 * was trained.
 *
 * @param tag under which it is stored
 * @param root the project's folder
 * @param work where content is laid out before it is copied
 */
record Image(Program program, Recipe recipe, Base base, Labels labels, String tag, Path root, Path work) {

    /** Its name in the machine's storage. */
    String name() {
        return "localhost/entente/" + program.module() + ":" + tag;
    }

    /** The same to be built under another tag, its content laid out in another folder. */
    Image named(String other, Path otherWork) {
        return new Image(program, recipe, base, labels, other, root, otherWork);
    }

    private Path app() {
        return root.resolve(program.module()).resolve("target/quarkus-app");
    }

    /** Makes the image without a cache. */
    void build() throws IOException {
        Path libraries = Folders.fresh(work.resolve("libraries"));
        Folders.copy(app().resolve("lib"), libraries.resolve("app/lib"));
        String container = Buildah.from(base.name());
        Buildah.copy(container, libraries, "/");
        String stage = name() + "-libraries";
        Buildah.commit(container, stage);

        Path own = Folders.fresh(work.resolve("program"));
        for (String part : List.of("app", "quarkus", "quarkus-run.jar")) {
            Folders.copy(app().resolve(part), own.resolve("app").resolve(part));
        }
        Path run = own.resolve("app/run.jar");
        StartJar.write(app(), run, Recipe.SECONDS);
        Folders.readable(run);
        container = Buildah.from(stage);
        Buildah.copy(container, own, "/");
        Buildah.config(container, config(List.of()));
        Buildah.commit(container, name());
        Run.output("buildah", "rmi", stage);
    }

    /** Adds the cache to the image that {@link #build()} made. */
    void add(Path cache) throws IOException {
        Path layer = Folders.fresh(work.resolve("layer"));
        Folders.copy(cache, layer.resolve(Recipe.CACHE.substring(1)));
        String container = Buildah.from(name());
        Buildah.copy(container, layer, "/");
        Buildah.config(container, config(List.of("-XX:AOTCache=" + Recipe.CACHE)));
        Buildah.commit(container, name());
        Files.delete(layer.resolve(Recipe.CACHE.substring(1)));
    }

    /** The line that starts the program, with further flags for the virtual machine. */
    List<String> line(List<String> more) {
        List<String> line = new ArrayList<>();
        line.add(recipe.java());
        line.addAll(more);
        line.addAll(recipe.flags());
        line.add("-jar");
        line.add("/app/run.jar");
        return line;
    }

    private List<String> config(List<String> flags) {
        List<String> options = new ArrayList<>();
        options.add("--entrypoint");
        options.add(line(flags).stream().map(it -> '"' + it + '"').collect(Collectors.joining(",", "[", "]")));
        options.addAll(List.of("--cmd", "", "--workingdir", "/app", "--stop-signal", "SIGTERM"));
        options.addAll(List.of("--user", recipe.user() + ":" + recipe.user()));
        options.addAll(List.of("--port", "8080", "--port", "9000"));
        // Else the C library keeps a pool of memory per thread, and what is not ASCII is lost in the log.
        options.addAll(List.of("--env", "MALLOC_ARENA_MAX=1", "--env", "LANG=C.UTF-8"));
        for (Map.Entry<String, String> label : labels.of(program).entrySet()) {
            options.addAll(List.of("--label", label.getKey() + "=" + label.getValue()));
        }
        return options;
    }
}

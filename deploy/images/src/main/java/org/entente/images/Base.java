package org.entente.images;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The image that the others stand on: pulled, or built of Debian's packages and a linked JDK.
 *
 * @param name by which buildah knows it
 * @param packages that it was built of; none when it was pulled
 * @param jdk what the JDK in it says of itself; nothing when it was pulled
 */
record Base(String name, List<Debian.Package> packages, Properties jdk) {

    /** @throws Refused when it can be neither pulled nor built */
    static Base make(Recipe recipe, Path work) throws IOException {
        if (!recipe.base().isEmpty()) {
            return pulled(recipe.base());
        }
        List<Debian.Package> packages = Debian.packages(recipe.packages(), work.resolve("debian"));
        Path jdk = Tools.jdk25().orElseThrow(() -> Refused.missing("needs a JDK 25 to link"));
        String key = packages.stream().map(Debian.Package::sha256).collect(Collectors.joining(" "))
                + Tools.release(jdk)
                + recipe.modules()
                + recipe.user();
        String name = "localhost/entente/base:"
                + Debian.sha256(key.getBytes(StandardCharsets.UTF_8)).substring(0, 16);
        if (Buildah.image(name).isEmpty()) {
            Path root = Folders.fresh(work.resolve("base"));
            unpack(packages, root);
            accounts(root, recipe.user());
            link(jdk, recipe.modules(), root.resolve("opt/java"));
            String container = Buildah.from("scratch");
            Buildah.copy(container, root, "/");
            Buildah.commit(container, name);
        }
        return new Base(name, packages, Tools.release(jdk));
    }

    private static Base pulled(String reference) {
        try {
            Run.output("buildah", "pull", "--quiet", "--policy", "ifmissing", reference);
            return new Base(reference, List.of(), new Properties());
        } catch (Refused e) {
            throw Refused.missing("cannot pull the base " + reference + "; leave base empty in"
                    + " deploy/images/image.properties to build one here (" + e.getMessage() + ")");
        }
    }

    private static void unpack(List<Debian.Package> packages, Path root) throws IOException {
        for (Debian.Package it : packages) {
            Run.output("dpkg-deb", "--extract", it.file().toString(), root.toString());
            Folders.write(root.resolve("var/lib/dpkg/status.d").resolve(it.name()), Debian.status(it));
        }
        // Converters between character sets, which Java has of its own.
        try (Stream<Path> all = Files.walk(root)) {
            for (Path folder : all.filter(it -> it.endsWith("gconv") && Files.isDirectory(it))
                    .toList()) {
                Folders.delete(folder);
            }
        }
    }

    private static void accounts(Path root, int user) throws IOException {
        Path etc = root.resolve("etc");
        Folders.write(
                etc.resolve("passwd"),
                "root:x:0:0:root:/root:/sbin/nologin\nentente:x:%1$d:%1$d:entente:/tmp:/sbin/nologin\n"
                        .formatted(user));
        Folders.write(etc.resolve("group"), "root:x:0:\nentente:x:%d:\n".formatted(user));
        Folders.write(etc.resolve("nsswitch.conf"), "passwd: files\ngroup: files\nhosts: files dns\n");
    }

    /** Without the archive of the JDK's own classes: the cache of each program has them, and 30 MB are saved. */
    private static void link(Path jdk, String modules, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Run.output(
                jdk.resolve("bin/jlink").toString(),
                "--add-modules",
                modules,
                "--no-header-files",
                "--no-man-pages",
                "--compress",
                "zip-6",
                "--output",
                to.toString());
    }
}

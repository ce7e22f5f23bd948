package org.entente.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What an image says of itself, in the terms of the OCI.
 *
 * @param version of the project
 * @param revision the commit, with "-dirty" behind it where files differ from it; empty outside a repository
 * @param source the address of the source; empty when nobody said it
 */
record Labels(String version, String revision, String source) {
    private static final String PREFIX = "org.opencontainers.image.";
    private static final Pattern JAR = Pattern.compile("entente-gateway-(.+)\\.jar");

    /** @throws Refused when the gateway is not built */
    static Labels read(Path root, String source) {
        return new Labels(builtVersion(root), commit(root), source == null ? "" : source);
    }

    private static String builtVersion(Path root) {
        Path app = root.resolve("gateway/target/quarkus-app/app");
        try (Stream<Path> jars = Files.isDirectory(app) ? Files.list(app) : Stream.empty()) {
            return jars.map(it -> JAR.matcher(it.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(it -> it.group(1))
                    .findFirst()
                    .orElseThrow(() -> Refused.missing("build the project first: mvn -DskipTests package"));
        } catch (IOException e) {
            throw Refused.broken(app + " cannot be read", e);
        }
    }

    private static String commit(Path root) {
        if (!Files.exists(root.resolve(".git")) || Tools.missing(List.of("git")).isPresent()) {
            return "";
        }
        String commit = Run.in(root, "git", "rev-parse", "HEAD");
        return Run.in(root, "git", "status", "--porcelain").isEmpty() ? commit : commit + "-dirty";
    }

    /** The labels, without those that nothing is known of. */
    Map<String, String> of(Program program) {
        Map<String, String> labels = new TreeMap<>();
        labels.put(PREFIX + "title", "entente/" + program.module());
        labels.put(PREFIX + "description", program.title());
        labels.put(PREFIX + "version", version);
        labels.put(PREFIX + "licenses", "Apache-2.0");
        labels.put(PREFIX + "created", Instant.ofEpochSecond(Recipe.SECONDS).toString());
        if (!revision.isEmpty()) {
            labels.put(PREFIX + "revision", revision);
        }
        if (!source.isEmpty()) {
            labels.put(PREFIX + "source", source);
        }
        return labels;
    }
}

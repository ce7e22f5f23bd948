package org.entente.helm;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One set of values that the chart is tried with. */
enum Variant {
    SMALL("entente/values-small.yaml", Set.of()),
    PRODUCTION("entente/values-production.yaml", Set.of("registry-example")),
    EVERYTHING("src/test/resources/values/everything.yaml", Set.of("registry-example", "more", "entente-example-tls")),
    CERTIFICATE("src/test/resources/values/certificate.yaml", Set.of()),
    PLAIN("src/test/resources/values/plain.yaml", Set.of());

    static final String RELEASE = "entente";

    private static final Map<Variant, Manifests> RENDERED = new EnumMap<>(Variant.class);

    private final String file;
    private final Set<String> ownSecrets;

    Variant(String file, Set<String> ownSecrets) {
        this.file = file;
        this.ownSecrets = ownSecrets;
    }

    /** Below {@link Tools#HOME}. */
    Path file() {
        return Path.of(file);
    }

    /** Secrets that somebody else makes: those of the examples, and those that these values name besides. */
    Set<String> secrets() {
        return Stream.concat(Examples.secrets().stream(), ownSecrets.stream()).collect(Collectors.toSet());
    }

    /** What helm makes of the chart; a copy, to be changed at will. */
    Manifests rendered() {
        synchronized (RENDERED) {
            return RENDERED.computeIfAbsent(this, variant -> Manifests.parse(variant.text()))
                    .copy();
        }
    }

    String text(String... more) {
        Run run = Tools.get()
                .helm(Stream.concat(
                                Stream.of("template", RELEASE, "entente", "--namespace", "entente", "--values", file),
                                Stream.of(more))
                        .toList());
        if (run.exit() != 0) {
            throw new AssertionError(this + ": " + run.errors());
        }
        return run.out();
    }

    /** What helm says when these values are changed, for example by {@code defaults.replicas=0}. */
    String refusal(String change) {
        Run run = Tools.get().helm(List.of("template", RELEASE, "entente", "--values", file, "--set-json", change));
        if (run.exit() == 0) {
            throw new AssertionError("Helm takes " + change);
        }
        return run.errors();
    }
}

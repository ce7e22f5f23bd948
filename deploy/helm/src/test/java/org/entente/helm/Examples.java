package org.entente.helm;

import static org.entente.helm.Manifests.items;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The examples beside the chart. */
final class Examples {

    private static final Path FOLDER = Tools.HOME.resolve("examples");

    private Examples() {}

    static Manifests all() {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<ObjectNode> resources = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .flatMap(file -> read(file).all().stream())
                    .toList();
            return new Manifests(resources);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Manifests read(Path file) {
        try {
            return Manifests.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the secrets that the operators make of the examples, or that the examples want to be there. */
    static Set<String> secrets() {
        Set<String> names = new TreeSet<>();
        Manifests all = all();
        all.of("KafkaUser").map(Manifests::name).forEach(names::add);
        all.of("Kafka").forEach(cluster -> names.add(Manifests.name(cluster) + "-cluster-ca-cert"));
        all.of("Cluster").forEach(cluster -> {
            names.add(Manifests.name(cluster) + "-ca");
            names.add(cluster.at("/spec/bootstrap/initdb/secret/name").asText());
            items(cluster.at("/spec/managed/roles"))
                    .forEach(role -> names.add(role.at("/passwordSecret/name").asText()));
        });
        return names;
    }
}

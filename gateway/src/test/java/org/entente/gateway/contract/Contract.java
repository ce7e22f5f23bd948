package org.entente.gateway.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import org.entente.gateway.Service;

/** A committed document of the contract beside what the services say now. */
record Contract(Path committed, String current) {

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * Merges what the services have built.
     *
     * @param gateway the gateway's module
     * @param base the document with the gateway's own paths, to which the services' are added
     * @throws MergeRefused if a document is missing, or they contradict each other
     */
    static Contract of(Path gateway, ObjectNode base, Collection<Service> services) {
        Path modules = gateway.toAbsolutePath().normalize().getParent();
        ObjectNode merged = new Merger(base)
                .merge(services.stream()
                        .map(service -> ServiceDocument.built(modules, service))
                        .toList());
        Descriptions.read().addTo(merged);
        Examples.read().addTo(merged);
        return of(gateway.resolve("src/main/resources/contract/openapi.json"), merged);
    }

    /** A document that is committed at that place. */
    static Contract of(Path committed, ObjectNode tree) {
        return new Contract(committed, write(tree));
    }

    boolean isCurrent() {
        try {
            return Files.exists(committed) && Files.readString(committed).equals(current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What clients of the committed document could no longer count on. */
    List<String> breaks() {
        try {
            return Files.exists(committed)
                    ? Breaks.between(JSON.readTree(Files.readString(committed)), JSON.readTree(current))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void update() {
        try {
            Files.createDirectories(committed.getParent());
            Files.writeString(committed, current);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Two spaces and line feeds on every platform, for the file is compared byte by byte. */
    private static String write(ObjectNode tree) {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
        try {
            return JSON.writer(printer).writeValueAsString(tree) + "\n";
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.entente.images.supply;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A library of a program.
 *
 * @param name group and artifact, with a colon
 * @param purl its package URL without qualifiers but its classifier
 * @param sha256 of its file, in hexadecimal
 * @param licences the names that it gives its licences; more than one means that one may choose
 */
record Component(String name, String version, String purl, String sha256, List<String> licences) {
    static final List<String> MODULES = List.of("events-service", "aid-service", "trade-service", "gateway");

    /** The modules' own, which are no supplies. */
    private static final String OURS = "org.entente";

    /**
     * All libraries of all programs by their package URL.
     *
     * @throws IllegalStateException when a module has no bill of materials
     */
    static SortedMap<String, Component> all(Path root) throws IOException {
        SortedMap<String, Component> all = new TreeMap<>();
        for (String module : MODULES) {
            of(root, module).forEach(it -> all.put(it.purl, it));
        }
        return all;
    }

    /** Whether each program has its bill of materials. */
    static boolean areThere(Path root) {
        return MODULES.stream().allMatch(module -> Files.exists(bill(root, module)));
    }

    private static Path bill(Path root, String module) {
        return root.resolve(module).resolve("target/bom.json");
    }

    /** The libraries of one program, as {@link #all(Path)}. */
    static List<Component> of(Path root, String module) throws IOException {
        Path bill = bill(root, module);
        if (!Files.exists(bill)) {
            throw new IllegalStateException(
                    bill
                            + " is missing; build the project first, and not offline, where Maven leaves it out: mvn -DskipTests package");
        }
        List<Component> components = new ArrayList<>();
        for (JsonNode it : new ObjectMapper().readTree(bill.toFile()).path("components")) {
            if (!it.path("group").asText().equals(OURS)) {
                components.add(read(it));
            }
        }
        return components;
    }

    private static Component read(JsonNode it) {
        String sha256 = "";
        for (JsonNode hash : it.path("hashes")) {
            if (hash.path("alg").asText().equals("SHA-256")) {
                sha256 = hash.path("content").asText();
            }
        }
        List<String> licences = new ArrayList<>();
        for (JsonNode licence : it.path("licenses")) {
            JsonNode named = licence.path("license");
            licences.add(
                    licence.has("expression")
                            ? licence.get("expression").asText()
                            : named.path("id").asText(named.path("name").asText()));
        }
        return new Component(
                it.path("group").asText() + ":" + it.path("name").asText(),
                it.path("version").asText(),
                it.path("purl").asText().replace("?type=jar", "").replace("&type=jar", ""),
                sha256,
                licences);
    }
}

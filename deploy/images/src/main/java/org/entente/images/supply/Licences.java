package org.entente.images.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Under which licences a library may come along.
 *
 * @param accepted their names, SPDX's where there is one
 * @param known by group and artifact: the licence of those that do not name it themselves, or by no known name
 */
public record Licences(Set<String> accepted, Map<String, String> known) {
    private static final String KNOWN = "known.";

    /** What {@code deploy/images/licences.properties} says. */
    static Licences read(Path file) throws IOException {
        Properties properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> known = new TreeMap<>();
        for (String name : properties.stringPropertyNames()) {
            if (name.startsWith(KNOWN)) {
                known.put(name.substring(KNOWN.length()).replace('/', ':'), properties.getProperty(name));
            }
        }
        return new Licences(
                new TreeSet<>(List.of(properties.getProperty("accepted").split("\\s*,\\s*"))), known);
    }

    /** Lists all libraries of the programs with their licences in a file. */
    public static void list(Path root, Path file) throws IOException {
        Licences licences = read(root.resolve("deploy/images/licences.properties"));
        StringBuilder text = new StringBuilder();
        for (Component it : Component.all(root).values()) {
            text.append(it.name()).append(' ').append(it.version()).append(": ");
            text.append(String.join(" or ", licences.of(it))).append('\n');
        }
        Files.writeString(file, text);
    }

    /** What is said here of it, else what it says itself. */
    List<String> of(Component component) {
        String here = known.get(component.name());
        return here == null ? component.licences() : List.of(here);
    }

    /** A line for each library without a licence, or with none that is accepted. */
    List<String> complaints(Collection<Component> components) {
        List<String> complaints = new ArrayList<>();
        for (Component it : components) {
            List<String> own = of(it);
            if (own.isEmpty()) {
                complaints.add(it.name() + " " + it.version() + " names no licence");
            } else if (own.stream().noneMatch(this::accepts)) {
                complaints.add(it.name() + " " + it.version() + " is under " + String.join(" or ", own));
            }
        }
        return complaints;
    }

    /** Those that are known here and in no program any more. */
    List<String> unused(Collection<Component> components) {
        List<String> unused = new ArrayList<>(known.keySet());
        components.forEach(it -> unused.remove(it.name()));
        return unused;
    }

    private boolean accepts(String licence) {
        for (String choice : licence.split(" OR ")) {
            if (List.of(choice.replaceAll("[()]", "").split(" AND ")).stream()
                    .map(String::strip)
                    .allMatch(accepted::contains)) {
                return true;
            }
        }
        return false;
    }
}

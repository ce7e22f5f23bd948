package org.entente.aid.ingest.iati.structure;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.aid.ingest.iati.structure.ElementType.AttributeType;
import org.entente.aid.ingest.iati.structure.ElementType.Slot;

/** The structure of one version's documents, from the table {@code structure.tsv}. */
final class Structure {

    private static final String FOREIGN = "##other";
    private static final Map<IatiVersion, Structure> ALL = load();

    private final Map<String, String[]> lines = new HashMap<>();
    private final Map<String, ElementType> global = new HashMap<>();
    private final ElementType root;

    private Structure(IatiVersion version, List<String[]> table) {
        for (String[] line : table) {
            String[] versions = line[0].split("-");
            if (versions[0].compareTo(version.number()) <= 0 && version.number().compareTo(versions[1]) <= 0) {
                lines.put(line[1], line);
            }
        }
        for (String element : lines.keySet()) {
            if (element.indexOf('/') < 0) {
                global.put(element, type(List.of(element)));
            }
        }
        root = global.get("iati-activities");
    }

    static Structure of(IatiVersion version) {
        return ALL.get(version);
    }

    /** Of {@code iati-activities}, the element of a whole document. */
    ElementType root() {
        return root;
    }

    ElementType activity() {
        return root.children().get("iati-activity");
    }

    /** Of an element that stands in one of another name space; null where the schemas declare none of the name globally. */
    ElementType global(String name) {
        return global.get(name);
    }

    private ElementType type(List<String> path) {
        String[] line = line(path);
        Map<String, AttributeType> attributes = new LinkedHashMap<>();
        for (String word : words(line[3])) {
            if (!word.equals(FOREIGN)) {
                String[] parts = word.split("!?=");
                attributes.put(parts[0], new AttributeType(ValueType.named(parts[1]), word.contains("!=")));
            }
        }
        List<Slot> slots = words(line[4]).stream().map(Structure::slot).toList();
        Map<String, ElementType> children = new HashMap<>();
        for (Slot slot : slots) {
            if (slot.name() != null) {
                List<String> below = new ArrayList<>(path);
                below.add(slot.name());
                children.put(slot.name(), type(below));
            }
        }
        ValueType text = line[2].equals("-") ? null : ValueType.named(line[2]);
        return new ElementType(text, attributes, words(line[3]).contains(FOREIGN), slots, children);
    }

    /** The line with the longest end of the path. */
    private String[] line(List<String> path) {
        for (int from = 0; from < path.size(); from++) {
            String[] line = lines.get(String.join("/", path.subList(from, path.size())));
            if (line != null) {
                return line;
            }
        }
        throw new IllegalStateException("The structure's table lacks " + String.join("/", path));
    }

    private static Slot slot(String word) {
        if (word.equals(FOREIGN)) {
            return new Slot(null, 0, Integer.MAX_VALUE);
        }
        String name = word.replaceAll("[?*+]$", "");
        boolean optional = word.endsWith("?") || word.endsWith("*");
        boolean many = word.endsWith("*") || word.endsWith("+");
        return new Slot(name, optional ? 0 : 1, many ? Integer.MAX_VALUE : 1);
    }

    private static List<String> words(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(" "));
    }

    private static Map<IatiVersion, Structure> load() {
        try (InputStream stream = Structure.class.getResourceAsStream("structure.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("The table structure.tsv is not in the jar.");
            }
            List<String[]> table = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> Character.isDigit(line.charAt(0)))
                    .map(line -> line.split("\t", -1))
                    .toList();
            Map<IatiVersion, Structure> all = new EnumMap<>(IatiVersion.class);
            for (IatiVersion version : IatiVersion.values()) {
                all.put(version, new Structure(version, table));
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

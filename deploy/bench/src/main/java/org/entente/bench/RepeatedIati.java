package org.entente.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One IATI file made of the activities of others, over and over, each copy with identifiers of its own. */
final class RepeatedIati {

    private static final Pattern ROOT = Pattern.compile("<iati-activities[^>]*>");
    private static final Pattern NAME_SPACE = Pattern.compile("xmlns:[A-Za-z0-9_.-]+=\"[^\"]*\"");
    private static final String END = "</iati-activities>";
    private static final String IDENTIFIER_END = "</iati-identifier>";

    private final Map<String, String> nameSpaces = new LinkedHashMap<>();
    private final List<String> bodies;

    RepeatedIati(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            bodies = files.filter(file -> file.toString().endsWith(".xml"))
                    .sorted()
                    .map(this::body)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String body(Path file) {
        try {
            String text = Files.readString(file);
            Matcher root = ROOT.matcher(text);
            if (!root.find()) {
                throw new IllegalArgumentException(file + " has no iati-activities");
            }
            NAME_SPACE.matcher(root.group()).results().forEach(found -> {
                String[] sides = found.group().split("=", 2);
                nameSpaces.put(sides[0], sides[1]);
            });
            return text.substring(root.end(), text.lastIndexOf(END));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes copies until the file has at least so many bytes, and returns how many activities it has. */
    long write(Path file, long bytes) {
        String declared = nameSpaces.entrySet().stream()
                .map(each -> " " + each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining());
        long activities = 0;
        long written = 0;
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<iati-activities version=\"2.03\"" + declared + ">\n");
            for (int copy = 1; written < bytes; copy++) {
                for (String body : bodies) {
                    String own = body.replace(IDENTIFIER_END, "-" + copy + IDENTIFIER_END);
                    out.write(own);
                    written += own.getBytes(StandardCharsets.UTF_8).length;
                    activities += own.split(IDENTIFIER_END, -1).length - 1;
                }
            }
            out.write(END + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return activities;
    }
}

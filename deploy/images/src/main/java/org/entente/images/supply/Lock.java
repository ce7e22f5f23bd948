package org.entente.images.supply;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which file each library of the programs is: its package URL and the SHA-256 of its content, one to a line. A version
 * says what was asked for; this says what came.
 */
record Lock(SortedMap<String, String> files) {

    static Lock of(Collection<Component> components) {
        SortedMap<String, String> files = new TreeMap<>();
        components.forEach(it -> files.put(it.purl(), it.sha256()));
        return new Lock(files);
    }

    static Lock read(Path file) throws IOException {
        SortedMap<String, String> files = new TreeMap<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] words = line.split(" ");
                files.put(words[0], words[1]);
            }
        }
        return new Lock(files);
    }

    void write(Path file) throws IOException {
        StringBuilder text = new StringBuilder(
                "# The libraries of the programs and the SHA-256 of their files. `mvn verify -Ddependencies.update` writes it.\n");
        files.forEach(
                (purl, sha256) -> text.append(purl).append(' ').append(sha256).append('\n'));
        Files.writeString(file, text);
    }

    /** What is otherwise than here, a line each. */
    List<String> differences(Lock now) {
        TreeSet<String> purls = new TreeSet<>(files.keySet());
        purls.addAll(now.files.keySet());
        List<String> differences = new ArrayList<>();
        for (String purl : purls) {
            String before = files.get(purl);
            String after = now.files.get(purl);
            if (before == null) {
                differences.add(purl + " is new");
            } else if (after == null) {
                differences.add(purl + " is gone");
            } else if (!before.equals(after)) {
                differences.add(purl + " was " + before + " and is " + after);
            }
        }
        return differences;
    }
}

package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code unique}: no two values are the same. */
record Unique(List<Path> paths) implements Rule {

    static Unique of(String... paths) {
        return new Unique(Path.all(paths));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        Set<String> seen = new HashSet<>();
        return paths.stream()
                .flatMap(path -> path.from(context).stream())
                .filter(value -> !seen.add(value.text()))
                .map(value ->
                        Breach.by(value, "'" + value.text() + "' stands for two things that should differ: " + paths))
                .toList();
    }
}

package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code only_one_of}: what is said of the whole is not said of its parts as well. */
record OneLevel(List<Path> whole, List<Path> parts) implements Rule {

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        List<Value> above = all(whole, context);
        List<Value> below = all(parts, context);
        if (above.isEmpty() || below.isEmpty()) {
            return List.of();
        }
        Value first = below.get(0);
        String detail =
                "'" + context.localName() + "' has '" + above.get(0).element().localName()
                        + "' itself, and parts of it have '" + first.element().localName()
                        + "' too; it should stand at one level alone";
        return List.of(Breach.missing(first.element(), detail));
    }

    private static List<Value> all(List<Path> paths, XmlElement context) {
        return paths.stream().flatMap(path -> path.from(context).stream()).toList();
    }
}

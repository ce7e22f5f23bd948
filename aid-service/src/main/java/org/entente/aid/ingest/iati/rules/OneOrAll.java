package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code one_or_all}: something is said once for all parts, or of each of them. */
record OneOrAll(List<Path> one, List<Path> parts, List<Path> each) implements Rule {

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        if (isThere(one, context)) {
            return List.of();
        }
        List<XmlElement> lacking = parts.stream()
                .flatMap(path -> path.from(context).stream())
                .map(Value::element)
                .filter(part -> !isThere(each, part))
                .toList();
        if (lacking.isEmpty()) {
            return List.of();
        }
        String detail = "'" + context.localName() + "' has no " + either(one) + ", and " + lacking.size()
                + " of its parts, here '" + lacking.get(0).localName() + "', have no " + either(each)
                + "; one of them or all should say it";
        return List.of(Breach.missing(lacking.get(0), detail));
    }

    private static boolean isThere(List<Path> paths, XmlElement context) {
        return paths.stream().anyMatch(path -> !path.from(context).isEmpty());
    }

    private static String either(List<Path> paths) {
        return paths.stream().map(Path::toString).collect(Collectors.joining(" or "));
    }
}

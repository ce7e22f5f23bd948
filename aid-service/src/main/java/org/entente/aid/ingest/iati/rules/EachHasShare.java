package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.xml.XmlElement;

/** Where several share a whole, each says how much of it, in each vocabulary of codes by itself. */
record EachHasShare(List<Path> elements) implements Rule {

    static EachHasShare of(String... elements) {
        return new EachHasShare(Path.all(elements));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        Map<String, List<Value>> groups = elements.stream()
                .flatMap(path -> path.from(context).stream())
                .collect(Collectors.groupingBy(Value::vocabulary));
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .flatMap(group -> group.stream()
                        .map(Value::element)
                        .filter(element -> element.attribute("percentage") == null)
                        .limit(1))
                .map(element -> Breach.missing(
                        element,
                        "there are several '" + element.localName() + "', and this one lacks 'percentage', its share"))
                .toList();
    }
}

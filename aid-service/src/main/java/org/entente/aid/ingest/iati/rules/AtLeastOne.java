package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code atleast_one}: something of several is there. */
record AtLeastOne(List<Path> paths) implements Rule {

    static AtLeastOne of(String... paths) {
        return new AtLeastOne(Path.all(paths));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        if (paths.stream().anyMatch(path -> !path.from(context).isEmpty())) {
            return List.of();
        }
        String wanted = paths.stream().map(Path::toString).collect(Collectors.joining(" nor "));
        return List.of(Breach.missing(context, "'" + context.localName() + "' has neither " + wanted));
    }
}

package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code date_order}: nothing ends before it starts. */
record DateOrder(Path start, Path end) implements Rule {

    static DateOrder of(String start, String end) {
        return new DateOrder(Path.of(start), Path.of(end));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        return end.from(context).stream()
                .map(value -> breach(value, context))
                .filter(Objects::nonNull)
                .toList();
    }

    private Breach breach(Value value, XmlElement context) {
        LocalDate ended = Dates.day(value).orElse(LocalDate.MAX);
        return start.from(context).stream()
                .filter(started -> Dates.day(started).orElse(LocalDate.MIN).isAfter(ended))
                .findFirst()
                .map(started -> Breach.by(
                        value,
                        "the end of '" + context.localName() + "', " + value.text() + ", is before its start, "
                                + started.text()))
                .orElse(null);
    }
}

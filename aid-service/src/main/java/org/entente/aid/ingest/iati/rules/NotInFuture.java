package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code date_now}, and {@code date_order} with {@code NOW}: what has happened is not still to come. */
record NotInFuture(Path date) implements Rule {

    static NotInFuture of(String date) {
        return new NotInFuture(Path.of(date));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        return date.from(context).stream()
                .filter(value -> Dates.day(value).orElse(LocalDate.MIN).isAfter(today))
                .map(value -> Breach.by(
                        value,
                        "'" + value.element().localName() + "' is in the future, at " + value.text()
                                + ", though it tells what has happened"))
                .toList();
    }
}

package org.entente.aid.ingest.iati.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code time_limit}: a period is not longer than a year. */
record OneYear(Path start, Path end) implements Rule {

    static OneYear of(String start, String end) {
        return new OneYear(Path.of(start), Path.of(end));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        Optional<LocalDate> from = Dates.first(start, context);
        Optional<LocalDate> to = Dates.first(end, context);
        if (from.isEmpty() || to.isEmpty() || !to.get().isAfter(from.get().plusYears(1))) {
            return List.of();
        }
        String detail =
                "the period of '" + context.localName() + "' is longer than a year: " + from.get() + " to " + to.get();
        return List.of(Breach.missing(context, detail));
    }
}

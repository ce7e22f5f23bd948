package org.entente.aid.ingest.iati.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.entente.chassis.ingest.xml.XmlElement;

/** The days of dates and times as XML Schema writes them. */
final class Dates {

    private static final int LENGTH = "2024-12-10".length();

    private Dates() {}

    /** The day that a value names, whatever its time and zone; none where it names none of the years 0 to 9999. */
    static Optional<LocalDate> day(Value value) {
        String text = value.text();
        try {
            return text.length() < LENGTH ? Optional.empty() : Optional.of(LocalDate.parse(text.substring(0, LENGTH)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static Optional<LocalDate> first(Path path, XmlElement context) {
        return path.from(context).stream().findFirst().flatMap(Dates::day);
    }
}

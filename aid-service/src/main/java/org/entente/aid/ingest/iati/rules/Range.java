package org.entente.aid.ingest.iati.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.entente.chassis.ingest.xml.XmlElement;

/** {@code range}: numbers lie between two bounds, which belong to the range. */
record Range(Path number, BigDecimal least, BigDecimal most) implements Rule {

    static Range percentages(String path) {
        return new Range(Path.of(path), BigDecimal.ZERO, new BigDecimal(100));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        return number.from(context).stream()
                .filter(value -> !holds(new BigDecimal(value.text())))
                .map(value -> Breach.by(value, value.text() + " is not between " + least + " and " + most))
                .toList();
    }

    private boolean holds(BigDecimal value) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}

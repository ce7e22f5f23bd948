package org.entente.aid.aggregate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What the database answered.
 *
 * @param lines of all sections
 * @param parts the records behind them; empty unless they were asked for
 * @param freshness what it knew of
 */
record Found(List<Line> lines, List<Part> parts, Aggregate.Freshness freshness) {

    List<Line> section(String section) {
        return lines.stream().filter(line -> line.section().equals(section)).toList();
    }

    /** A row of {@link Sections#sql}. */
    record Line(
            String section,
            String key,
            String currency,
            String reason,
            BigDecimal value,
            long records,
            LocalDate first,
            LocalDate last,
            String labels) {}

    /** A row of {@link Sections#contributions}. */
    record Part(
            String part,
            String key,
            String currency,
            String reason,
            UUID activity,
            String iatiIdentifier,
            int place,
            LocalDate date,
            LocalDate valueDate,
            BigDecimal amount,
            BigDecimal own,
            BigDecimal share,
            BigDecimal rate,
            BigDecimal prices,
            BigDecimal value,
            String donorBy,
            String recipientBy,
            String sectorBy) {}
}

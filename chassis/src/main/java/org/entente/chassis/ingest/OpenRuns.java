package org.entente.chassis.ingest;

import java.util.HashMap;
import java.util.Map;
import org.entente.chassis.sql.Statements;

/**
 * The runs that are not finished, in numbers.
 *
 * @param counts by phase; null while the database is away
 * @param stuck runs whose lease is over and that nobody has taken
 * @param queued seconds since the oldest run that waits for a worker was complete, 0 without any
 */
record OpenRuns(Map<String, Double> counts, double stuck, double queued) {

    /** While the database is away. */
    static final OpenRuns UNKNOWN = new OpenRuns(null, Double.NaN, Double.NaN);

    static OpenRuns read(Statements statements) {
        Map<String, Double> counts = new HashMap<>();
        double[] figures = new double[2];
        statements.all(
                """
                select phase, count(*),
                  count(*) filter (where phase in ('running', 'publishing') and lease_until < clock_timestamp()),
                  coalesce(extract(epoch from clock_timestamp() - min(queued_at) filter (where phase = 'queued')), 0)
                from import_run where not cleared and phase in ('waiting', 'queued', 'running', 'publishing')
                group by phase
                """,
                row -> {
                    counts.put(row.getString(1), row.getDouble(2));
                    figures[0] += row.getDouble(3);
                    figures[1] = Math.max(figures[1], row.getDouble(4));
                    return row.getString(1);
                });
        return new OpenRuns(counts, figures[0], figures[1]);
    }

    double count(Phase phase) {
        return counts == null ? Double.NaN : counts.getOrDefault(phase.word(), 0.0);
    }
}

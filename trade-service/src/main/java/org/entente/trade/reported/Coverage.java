package org.entente.trade.reported;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.trade.param.Period;

/**
 * Which periods have a value.
 *
 * @param first null without any
 * @param last null without any
 * @param missing periods of the range without one
 */
@Schema(name = "TradeCoverage", description = "Which periods have a value.")
public record Coverage(Period first, Period last, List<Period> missing) {

    /**
     * @param from where the range begins, null where the first value decides
     * @param to where it ends, null where the last value decides
     */
    public static Coverage of(Period from, Period to, Collection<Period> present) {
        Period first = present.stream().min(Period::compareTo).orElse(null);
        Period last = present.stream().max(Period::compareTo).orElse(null);
        Period start = from == null ? first : from;
        Period end = to == null ? last : to;
        List<Period> missing = new ArrayList<>();
        for (Period period = start; period != null && end != null && period.compareTo(end) <= 0; ) {
            if (!present.contains(period)) {
                missing.add(period);
            }
            period = period.next();
        }
        return new Coverage(first, last, missing);
    }
}

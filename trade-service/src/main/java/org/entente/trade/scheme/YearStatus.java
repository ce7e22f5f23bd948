package org.entente.trade.scheme;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.entente.chassis.time.Edtf;
import org.entente.trade.param.Period;

/**
 * A status that a beneficiary had in a year, or may have had.
 *
 * @param when since when, or the interval in which it held, as it was told; absent where no date was told
 * @param certainty whether the dates told are precise enough to be sure that it held on some day of the year
 * @param wholeYear whether it held on each day of the year for sure
 */
@Schema(name = "SchemeYearStatus", description = "A status that a beneficiary had in a year, or may have had.")
record YearStatus(Status status, Edtf when, StatusAnswer.Certainty certainty, boolean wholeYear) {

    private static final List<YearStatus> NOT_TOLD =
            List.of(new YearStatus(Status.UNKNOWN, null, StatusAnswer.Certainty.CERTAIN, true));

    /** The statuses of a year in the order in which they began; {@code unknown} where no record tells one. */
    static List<YearStatus> of(List<StatusPeriod> periods, Period year) {
        List<YearStatus> statuses = periods.stream()
                .filter(period -> period.mayHoldIn(year.start(), year.end()))
                .map(period -> new YearStatus(
                        period.entry().status(),
                        period.entry().when(),
                        period.certainlyHoldsIn(year.start(), year.end())
                                ? StatusAnswer.Certainty.CERTAIN
                                : StatusAnswer.Certainty.POSSIBLE,
                        period.certainlyHoldsOn(year.start()) && period.certainlyHoldsOn(year.end())))
                .toList();
        return statuses.isEmpty() ? NOT_TOLD : statuses;
    }
}

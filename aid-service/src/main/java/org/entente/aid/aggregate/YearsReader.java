package org.entente.aid.aggregate;

import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.List;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;

/** Reads whose years are meant; fiscal ones need their first day. */
final class YearsReader {

    private final AggregateFilter params;
    private final Asked asked;

    YearsReader(AggregateFilter params, Asked asked) {
        this.params = params;
        this.asked = asked;
    }

    /** @param by what the sums are broken down by */
    Years read(List<Dimension> by) {
        YearKind kind = params.years == null ? YearKind.CALENDAR : Params.word("years", params.years, YearKind.class);
        if (params.years != null && !by.contains(Dimension.YEAR)) {
            throw InvalidRequest.parameter(
                    "years", "Years matter to sums by year: add year to by, or leave years out.");
        }
        if (kind == YearKind.FISCAL && params.fiscalYearStart == null) {
            throw Unmixable.fiscalWithoutStart(
                    List.of(asked.with("fiscalYearStart", "--10-01").toString()));
        }
        if (kind == YearKind.CALENDAR && params.fiscalYearStart != null) {
            throw InvalidRequest.parameter(
                    "fiscalYearStart", "Only fiscal years start elsewhere: add years=fiscal, or leave it out.");
        }
        return kind == YearKind.CALENDAR
                ? Years.CALENDAR
                : Params.read("fiscalYearStart", params.fiscalYearStart, YearsReader::start);
    }

    private static Years start(String text) {
        try {
            MonthDay day = MonthDay.parse(text);
            if (day.isValidYear(2001)) {
                return new Years(day);
            }
        } catch (DateTimeException e) {
            // The refusal below says what is right.
        }
        throw new IllegalArgumentException("'" + text + "' is no day of every year: write it as --10-01.");
    }
}

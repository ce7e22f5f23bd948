package org.entente.aid.query;

import java.time.LocalDate;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Params;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Precision;

/**
 * The days between which a question looks, both included, each as imprecise as the client likes: from {@code 2020} is
 * from 2020-01-01, to {@code 2020} is to 2020-12-31.
 *
 * @param from null where the question has no first day
 * @param to null where it has no last one
 */
public record Bounds(LocalDate from, LocalDate to) {

    /** @throws InvalidRequest where one of the parameters is no date, or they are in the wrong order */
    public static Bounds of(String from, String to) {
        LocalDate first = Params.read("from", from, text -> date(text).earliestStart());
        LocalDate last = Params.read("to", to, text -> date(text).latestEnd());
        if (first != null && last != null && last.isBefore(first)) {
            throw InvalidRequest.parameter("to", "'to' is " + last + ", before 'from', which is " + first + ".");
        }
        return new Bounds(first, last);
    }

    private static Edtf date(String text) {
        Edtf date = Edtf.parse(text);
        if (date.precision() == Precision.INTERVAL || date.latestStart().equals(LocalDate.MAX)) {
            throw new IllegalArgumentException(
                    "'" + text + "' is no bound: give a day, a month or a year, such as 2022-08-02 or 2022.");
        }
        return date;
    }
}

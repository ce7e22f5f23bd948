package org.entente.aid.query;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.time.Edtf;
import org.entente.chassis.time.Precision;

/** Reads parameters of a question; each reader gives null where the parameter is absent. */
public final class Parameters {

    private Parameters() {}

    /**
     * Reads a parameter by a reader that tells what is wrong with a text by an {@link IllegalArgumentException}.
     *
     * @throws InvalidRequest with the reader's words
     */
    public static <T> T read(String name, String text, Function<String, T> reader) {
        if (text == null) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException e) {
            throw InvalidRequest.parameter(name, e.getMessage());
        }
    }

    /** The first day of a date as imprecise as the client likes: {@code 2020} is 2020-01-01. */
    public static LocalDate from(String text) {
        return read("from", text, given -> moment(given).earliestStart());
    }

    /** The last day of a date, which must not lie before the first one. */
    public static LocalDate to(String text, LocalDate from) {
        LocalDate to = read("to", text, given -> moment(given).latestEnd());
        if (to != null && from != null && to.isBefore(from)) {
            throw InvalidRequest.parameter("to", "'to' is " + to + ", before 'from', which is " + from + ".");
        }
        return to;
    }

    /** An id in the one form that records have. */
    public static UUID id(String name, String text) {
        return read(name, text, given -> {
            UUID id = UUID.fromString(given);
            if (!id.toString().equals(given)) {
                throw new IllegalArgumentException("'" + given + "' is not an id: it is a UUID in lower case.");
            }
            return id;
        });
    }

    private static Edtf moment(String text) {
        Edtf date = Edtf.parse(text);
        if (date.precision() == Precision.INTERVAL) {
            throw new IllegalArgumentException(
                    "'" + text + "' is an interval: give its start as 'from' and its end as 'to'.");
        }
        return date;
    }
}

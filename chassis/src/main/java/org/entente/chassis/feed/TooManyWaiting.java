package org.entente.chassis.feed;

import java.util.List;
import java.util.Map;
import org.entente.chassis.http.Fault;

/** 429: no more requests can wait for changes. */
final class TooManyWaiting extends Fault {

    private TooManyWaiting(String detail) {
        super(
                429,
                "too-many-waiting",
                "Too many requests wait for changes",
                detail,
                List.of(),
                Map.of("Retry-After", "5"));
    }

    static TooManyWaiting of(int most) {
        return new TooManyWaiting("At most " + most
                + " requests wait for changes at a time, and so many do: ask again in some seconds, or without wait.");
    }
}

package org.entente.aid.aggregate;

import java.time.Duration;
import org.entente.chassis.http.Fault;

/** 400: the answer would be too large, or take too long; a narrower question can be answered. */
final class Overloaded extends Fault {

    private Overloaded(String detail) {
        super(400, "too-much", "The answer would be too large", detail);
    }

    static Overloaded groups(int most) {
        return new Overloaded(
                "The sums would have more than " + most
                        + " rows: ask for a shorter time with from and to, for one recipient, sector or publisher, or by less.");
    }

    static Overloaded contributions(int most) {
        return new Overloaded("More than " + most
                + " records are behind these sums: to have them listed, ask for a shorter time with from and to, for one"
                + " recipient, sector, publisher or activity.");
    }

    static Overloaded time(Duration timeout) {
        return new Overloaded("The sums took longer than " + timeout.toSeconds()
                + " s: ask for a shorter time with from and to, or for one publisher or activity.");
    }
}

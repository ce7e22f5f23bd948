package org.entente.chassis.change;

import org.entente.chassis.http.Fault;

/** 409: no new epoch begins now. */
final class EpochRefused extends Fault {

    private EpochRefused(String detail) {
        super(409, "epoch-refused", "No new epoch begins", detail);
    }

    static EpochRefused notHalted() {
        return new EpochRefused(
                "The relay is not halted, so nothing is lost by going on. A new epoch makes every reader of"
                        + " the feed start over; to begin one all the same, send \"evenIfNotHalted\": true.");
    }

    static EpochRefused underWay() {
        return new EpochRefused("One is under way: wait until it has \"republishedAt\".");
    }
}

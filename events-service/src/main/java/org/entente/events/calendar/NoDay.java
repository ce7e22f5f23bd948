package org.entente.events.calendar;

import org.entente.chassis.http.Fault;

/** 406: an event whose days are not known is in no calendar. */
final class NoDay extends Fault {

    private NoDay(String detail) {
        super(406, "no-day", "The event has no day", detail);
    }

    static NoDay of(String id, String when) {
        return new NoDay("The event '" + id + "' took place '" + when + "', which tells no days: a calendar has days"
                + " alone. Ask for application/json.");
    }
}

package org.entente.events.relation;

import org.entente.chassis.http.ListQuery;
import org.entente.events.event.EventReadings;
import org.entente.events.when.WhenParams;

/** What a timeline is asked by. */
public class TimelineParams extends WhenParams {

    ListQuery query(String a, String b) {
        return during(EventReadings.eventsOfBoth(a, b), "e");
    }
}

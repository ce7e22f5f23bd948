package org.entente.events.relation;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListQuery;
import org.entente.events.event.Coded;
import org.entente.events.event.EventReadings;
import org.entente.events.when.WhenParams;

/** What a timeline is asked by. */
public class TimelineParams extends WhenParams {

    @QueryParam("coded")
    @Parameter(
            description =
                    "What becomes of machine-coded events, which have the member `coding`: `exclude` (the default),"
                            + " `include` or `only`.")
    public String coded;

    ListQuery query(String a, String b) {
        return during(EventReadings.eventsOfBoth(a, b, Coded.of(coded, Coded.EXCLUDE)), "e");
    }
}

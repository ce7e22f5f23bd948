package org.entente.events.topic;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;

/** What topics are asked by. */
public class TopicFilter extends ListParams {

    @QueryParam("name")
    @Parameter(description = "Topics whose name begins so, upper and lower case alike.")
    public String name;

    ListQuery query() {
        return new ListQuery("topic t", "t.view", "t.code", "text")
                .whereGiven("starts_with(lower(t.name), lower(?))", name);
    }
}

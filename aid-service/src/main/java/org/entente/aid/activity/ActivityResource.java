package org.entente.aid.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Aid activities over HTTP. */
@Path("/v1/aid/activities")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
@Tag(name = "Aid activities", description = "Who gave what to whom, for what and when, in the terms of IATI.")
public class ActivityResource extends Records<ActivityDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("when", "a.earliest_start", "date"),
            new SortKey("title", "a.title", "text"),
            new SortKey("updatedAt", "a.updated_at", "timestamptz"));

    @Inject
    ActivityResource(ActivityStore store) {
        super(store);
    }

    @GET
    @PermitAll
    public Response list(@BeanParam ActivityFilter filter) {
        return list(filter.query(), filter, SORTS);
    }
}

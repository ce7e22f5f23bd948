package org.entente.aid.statistic;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Statistics over HTTP. */
@Path("/v1/aid/statistics")
@Tag(
        name = "Aid statistics",
        description = "What a publication says that a recipient got, in the publication's own terms.")
public class StatisticResource extends Records<StatisticDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("recipientName", "s.recipient_name", "text"),
            new SortKey("updatedAt", "s.updated_at", "timestamptz"));

    @Inject
    StatisticResource(StatisticStore store) {
        super(store);
    }

    @GET
    @PermitAll
    public Response list(@BeanParam StatisticFilter filter) {
        return list(filter.query(), filter, SORTS);
    }
}

package org.entente.events.topic;

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

/** Topics over HTTP. */
@Path("/v1/topics")
@Tag(name = "Topics", description = "What events are about and positions are taken on.")
public class TopicResource extends Records<TopicDraft> {

    private static final List<SortKey> SORTS =
            List.of(new SortKey("name", "t.name", "text"), new SortKey("updatedAt", "t.updated_at", "timestamptz"));

    @Inject
    TopicResource(TopicStore store) {
        super(store);
    }

    @GET
    @PermitAll
    public Response list(@BeanParam TopicFilter filter) {
        return list(filter.query(), filter, SORTS);
    }
}

package org.entente.aid.activity;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.ExportForm;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Aid activities over HTTP. */
@Path("/v1/aid/activities")
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv", ActivityXmlForm.MEDIA_TYPE})
@Tag(name = "Aid activities", description = "Who gave what to whom, for what and when, in the terms of IATI.")
public class ActivityResource extends Records<ActivityDraft> {

    private static final List<SortKey> SORTS = List.of(
            new SortKey("when", "a.earliest_start", "date"),
            new SortKey("title", "a.title", "text"),
            new SortKey("updatedAt", "a.updated_at", "timestamptz"));

    private final ActivityXmlForm xml;

    @Inject
    ActivityResource(ActivityStore store, ActivityXmlForm xml) {
        super(store);
        this.xml = xml;
    }

    @Override
    protected List<ExportForm> forms() {
        return List.of(xml);
    }

    @Override
    @GET
    @Path("{id}")
    @PermitAll
    @Produces({MediaType.APPLICATION_JSON, ActivityXmlForm.MEDIA_TYPE})
    @APIResponse(responseCode = "200", content = @Content(mediaType = ActivityXmlForm.MEDIA_TYPE))
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        return super.get(id, fields, asOf, ifNoneMatch);
    }

    @GET
    @PermitAll
    @APIResponse(responseCode = "200", content = @Content(mediaType = ActivityXmlForm.MEDIA_TYPE))
    public Response list(@BeanParam ActivityFilter filter) {
        return list(filter.query(), filter, SORTS);
    }
}

package org.entente.chassis.record;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.history.AsOf;
import org.entente.chassis.history.History;
import org.entente.chassis.history.HistoryPage;
import org.entente.chassis.history.Revision;
import org.entente.chassis.http.ETags;
import org.entente.chassis.http.ExportForm;
import org.entente.chassis.http.Fields;
import org.entente.chassis.http.Idempotency;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Links;
import org.entente.chassis.http.ListParams;
import org.entente.chassis.http.ListQuery;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.MovedRecord;
import org.entente.chassis.http.PageSize;
import org.entente.chassis.http.PageToken;
import org.entente.chassis.http.Params;
import org.entente.chassis.http.Preconditions;
import org.entente.chassis.http.SortKey;

/**
 * The HTTP manners of a type of record, the same for all: read, as it is and as it was, create, replace, patch
 * and delete. A subclass has the
 * path, its store, and its list with its filters.
 *
 * @param <D> what a client writes
 */
@Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
public abstract class Records<D> {

    /** The role that may write. */
    public static final String EDITOR = "editor";

    public static final String MERGE_PATCH = "application/merge-patch+json";

    /** What {@code asOf} is, for the contract. */
    protected static final String AS_OF =
            "An instant, such as `2024-12-10T08:30:00Z`: the record as the feed had recorded it by then.";

    static final String VARY = "Accept, Accept-Encoding";

    private static final int HISTORY_SIZE = 50;

    private final RecordStore<D, ? extends RecordRow, ?> store;

    @Inject
    Lists lists;

    @Inject
    Idempotency idempotency;

    @Inject
    History history;

    @Inject
    AsOf past;

    @Context
    protected UriInfo uri;

    protected Records(RecordStore<D, ? extends RecordRow, ?> store) {
        this.store = store;
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public Response get(
            @PathParam("id") String id,
            @QueryParam("fields") String fields,
            @QueryParam("asOf") @Parameter(description = AS_OF) String asOf,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        Fields selection = Fields.parse(fields, store.kind().members());
        if (asOf == null) {
            Rendering now = rendering(id);
            return answer(selection, now.revision(), now.viewVersion(), now.view(), ifNoneMatch, lists.asked(forms()));
        }
        Revision then =
                past.find(store.kind().name(), store.canonicalId(id), Params.instant("asOf", asOf), store.exists(id));
        Response answer =
                answer(selection, then.revision(), then.viewVersion(), then.view(), ifNoneMatch, lists.asked(forms()));
        return Response.fromResponse(answer)
                .header(Cursor.HEADER, then.place().toString())
                .build();
    }

    /** The store of these records, for {@link PlainReads}. */
    RecordStore<D, ? extends RecordRow, ?> store() {
        return store;
    }

    private Rendering rendering(String id) {
        try {
            return store.rendering(id);
        } catch (MovedRecord moved) {
            String query = uri.getRequestUri().getRawQuery();
            throw moved.to(collection() + "/" + moved.successor() + (query == null ? "" : "?" + query));
        }
    }

    @GET
    @Path("{id}/history")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    public Response history(
            @PathParam("id") String id,
            @QueryParam("pageSize")
                    @Parameter(
                            description = "The most revisions on a page; large ones make it shorter.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "1000",
                                            defaultValue = "50"))
                    String pageSize,
            @QueryParam("pageToken") @Parameter(description = "The previous page's `nextPageToken`.")
                    String pageToken) {
        String type = store.kind().name();
        String known = store.canonicalId(id);
        String question = "history of " + type + "/" + known;
        PageToken start = pageToken == null ? null : PageToken.decode(pageToken, question);
        HistoryPage page = history.page(type, known, PageSize.of(pageSize, HISTORY_SIZE), start, store.exists(known));
        Response.ResponseBuilder answer = Response.ok(page.json(question));
        if (page.more()) {
            answer.header("Link", Links.next(uri.getRequestUriBuilder(), "pageToken", page.next(question)));
        }
        return answer.build();
    }

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(EDITOR)
    public Response create(byte[] body, @HeaderParam("Idempotency-Key") String key) {
        return once(key, body, () -> answer(store.create(Json.parse(body))));
    }

    @PUT
    @Produces(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(EDITOR)
    public Response replace(
            @PathParam("id") String id,
            @HeaderParam("If-Match") String ifMatch,
            @HeaderParam("If-None-Match") String ifNoneMatch,
            byte[] body) {
        return answer(store.put(id, new Preconditions(ifMatch, ifNoneMatch), Json.parse(body)));
    }

    @PATCH
    @Produces(MediaType.APPLICATION_JSON)
    @Path("{id}")
    @Consumes(MERGE_PATCH)
    @RolesAllowed(EDITOR)
    public Response patch(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch, byte[] body) {
        return answer(store.patch(id, new Preconditions(ifMatch, null), Json.parse(body)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed(EDITOR)
    public void delete(@PathParam("id") String id, @HeaderParam("If-Match") String ifMatch) {
        store.remove(id, new Preconditions(ifMatch, null));
    }

    /** Answers a repeated request as it was answered first. */
    protected Response once(String key, byte[] body, Supplier<Response> request) {
        return idempotency.once(key, uri.getPath(), body, request);
    }

    /** Answers a list of these records. */
    protected Response list(ListQuery query, ListParams params, List<SortKey> sorts) {
        return lists.answer(query, params, sorts, store.kind().members(), uri, forms());
    }

    /** The forms in which these records can be taken out beside those of all lists; a list and a record have the same. */
    protected List<ExportForm> forms() {
        return List.of();
    }

    /** Answers a write with the record as it is now. */
    protected Response answer(Written written) {
        Response.ResponseBuilder response;
        if (written.outcome() == Written.Outcome.CREATED) {
            response = Response.status(Response.Status.CREATED)
                    .header("Location", URI.create(collection() + "/" + written.id()));
        } else {
            response = Response.ok();
        }
        return conditional(response.entity(written.view()), written.tag());
    }

    /** The path of the list: without the id, which may be written in another form than the record's own. */
    private String collection() {
        String path = uri.getPath().replaceFirst("/$", "");
        return uri.getPathParameters().containsKey("id") ? path.substring(0, path.lastIndexOf('/')) : path;
    }

    /** @param form null for JSON */
    private static Response answer(
            Fields selection, long revision, int viewVersion, String view, String ifNoneMatch, ExportForm form) {
        String variant = form == null ? selection.variant() : form.mediaType();
        String tag = variant.isEmpty() ? ETags.of(revision, viewVersion) : ETags.of(revision, viewVersion, variant);
        if (ifNoneMatch != null && ETags.matches(ifNoneMatch, tag)) {
            return conditional(Response.notModified(), tag);
        }
        return conditional(
                form == null
                        ? Json.ok(selection.of(view))
                        : Response.ok(Lists.document(form, selection, view)).header("Content-Type", form.contentType()),
                tag);
    }

    private static Response conditional(Response.ResponseBuilder response, String tag) {
        return response.header("ETag", tag).header("Vary", VARY).build();
    }
}

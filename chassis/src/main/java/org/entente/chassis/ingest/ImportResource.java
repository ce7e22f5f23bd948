package org.entente.chassis.ingest;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.chassis.http.Idempotency;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Lists;
import org.entente.chassis.http.SortKey;
import org.entente.chassis.record.Records;

/** Import runs over HTTP; a service gives the path and has the formats. */
public abstract class ImportResource {

    private static final List<SortKey> RUN_SORTS = List.of(new SortKey("createdAt", "r.created_at", "timestamptz"));
    private static final List<SortKey> REJECTION_SORTS = List.of(new SortKey("number", "j.number", "bigint"));

    @Inject
    ImportRuns runs;

    @Inject
    ImportFormats formats;

    @Inject
    Uploads uploads;

    @Inject
    ImportWorker worker;

    @Inject
    ProgressStreams streams;

    @Inject
    Lists lists;

    @Inject
    Idempotency idempotency;

    @Context
    UriInfo uri;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Records.EDITOR)
    @Operation(
            summary = "Create an import run, which waits for its content",
            description =
                    "Mode `merge` adds and revises; `replace` also removes what the file does not have any more."
                            + " An `atomic` run publishes nothing until all of the file was read, a `partial` one some of it at a time.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = ImportDraft.class)))
    @APIResponse(
            responseCode = "201",
            description = "The run, whose address stands in `Location`.",
            content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public Response create(byte[] body, @HeaderParam("Idempotency-Key") String key) {
        String collection = uri.getPath().replaceFirst("/$", "");
        return idempotency.once(key, uri.getPath(), body, () -> {
            String view = runs.create(body, collection);
            URI self = URI.create(collection + "/" + Json.tree(view).get("id").asText());
            return Response.created(self).entity(view).build();
        });
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @PermitAll
    @Operation(summary = "List import runs")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs; as NDJSON or CSV everything that matches.",
            content = @Content(schema = @Schema(implementation = ImportRunPage.class)))
    public Response list(@BeanParam RunFilter filter) {
        return lists.answer(filter.query(formats), filter, RUN_SORTS, ImportRun.MEMBERS, uri);
    }

    @GET
    @Path("formats")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "List the formats that can be imported")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = FormatList.class)))
    public String listFormats() {
        return Json.write(new FormatList(formats.all()));
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "Read an import run: how far it is, and what became of the rows")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public String get(@PathParam("id") String id) {
        return runs.view(ImportRuns.id(id));
    }

    @PUT
    @Path("{id}/content")
    @Consumes(MediaType.WILDCARD)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Records.EDITOR)
    @Operation(
            summary = "Send the content of an import run, which is then queued",
            description = "The body is the file, of any media type and of any length within the quota. What breaks off"
                    + " leaves the run waiting: send all of it again.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(
            responseCode = "202",
            description = "The content is whole, and the run waits for a worker.",
            content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public Response send(
            @PathParam("id") String id,
            @HeaderParam("Content-Length") @Parameter(hidden = true) Long length,
            InputStream content) {
        UUID run = ImportRuns.id(id);
        uploads.take(run, content, length);
        worker.wake();
        return Response.accepted(runs.view(run)).build();
    }

    @POST
    @Path("{id}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Records.EDITOR)
    @Operation(
            summary = "Stop an import run",
            description = "An atomic run leaves nothing behind, a partial one what it had committed.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = ImportRun.class)))
    public String cancel(@PathParam("id") String id) {
        String view = runs.cancel(ImportRuns.id(id));
        worker.wake();
        return view;
    }

    @GET
    @Path("{id}/rejections")
    @Produces({MediaType.APPLICATION_JSON, "application/x-ndjson", "text/csv"})
    @PermitAll
    @Operation(summary = "List what in the file did not become a record, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of rejections; as NDJSON or CSV everything that matches.",
            content = @Content(schema = @Schema(implementation = RejectionPage.class)))
    public Response listRejections(@PathParam("id") String id, @BeanParam RejectionFilter filter) {
        UUID run = ImportRuns.id(id);
        runs.require(run);
        return lists.answer(filter.query(run), filter, REJECTION_SORTS, NumberedRejection.MEMBERS, uri);
    }

    @GET
    @Path("{id}/progress")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @PermitAll
    @Blocking
    @Operation(
            summary = "Follow an import run",
            description =
                    "Server-sent events named `progress`, each with the run as JSON, whenever it has come forward;"
                            + " the stream ends when the run is finished.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS, schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(
            responseCode = "429",
            description = "Too many streams are open: ask again after `Retry-After`.",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(ref = "#/components/schemas/Problem")))
    public Multi<OutboundSseEvent> follow(@PathParam("id") String id, @Context Sse sse) {
        UUID run = ImportRuns.id(id);
        runs.require(run);
        return streams.follow(run).map(view -> event(sse, view));
    }

    private static OutboundSseEvent event(Sse sse, Optional<String> view) {
        OutboundSseEvent.Builder event = sse.newEventBuilder();
        return view.map(json -> event.name("progress").data(String.class, json))
                .orElseGet(() -> event.comment("nothing new"))
                .build();
    }
}

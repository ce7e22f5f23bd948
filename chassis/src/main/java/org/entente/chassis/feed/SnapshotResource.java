package org.entente.chassis.feed;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.http.Links;
import org.entente.chassis.http.Params;

/** What a consumer of the feed starts from; a service gives the path. */
public abstract class SnapshotResource {

    private static final String NDJSON = "application/x-ndjson";

    @Inject
    FeedKinds kinds;

    @Inject
    FeedReader reader;

    @Inject
    Snapshot snapshot;

    @Inject
    FeedPaths paths;

    @Context
    UriInfo uri;

    @GET
    @Produces(NDJSON)
    @PermitAll
    @Operation(
            summary = "Read all records of this service as of one instant",
            description = "One JSON document a line, by type and id. Then follow the changes after the answer's"
                    + " `Feed-Cursor`: some of them may be in the snapshot already, so apply a change only if its"
                    + " revision is newer than what you have of its subject. An answer that breaks off ends its"
                    + " connection without the last chunk.")
    @APIResponse(
            responseCode = "200",
            description = "A line for each record.",
            headers = {
                @Header(
                        name = Cursor.HEADER,
                        description = "From where to follow the changes.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Link",
                        description = "The changes to follow, `rel=\"next\"`.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "#/components/schemas/SnapshotLine")))
    public Response get(
            @QueryParam("type")
                    @Parameter(
                            description =
                                    "A type of record, such as `topic`; several by commas or repeated. All without it.")
                    List<String> type) {
        Params.refuseEmpty(uri, "type");
        Collection<String> asked = new TreeSet<>(FeedKinds.values(type));
        asked.forEach(name -> kinds.check("type", name));
        Collection<String> types = asked.isEmpty() ? kinds.names() : asked;
        // Before the snapshot is taken: what is committed in between is then in both, and not in neither.
        Cursor cursor = reader.end();
        StreamingOutput body = stream -> {
            Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 32 * 1024);
            snapshot.write(types, out);
            out.flush();
        };
        return Response.ok(body)
                .header("Content-Type", NDJSON + ";charset=UTF-8")
                .header(Cursor.HEADER, cursor.toString())
                .header("Link", Links.to(paths.changes(cursor), "next"))
                .header("Cache-Control", "no-store")
                .build();
    }
}

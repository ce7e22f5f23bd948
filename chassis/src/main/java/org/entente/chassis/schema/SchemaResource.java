package org.entente.chassis.schema;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.chassis.change.RelayConfig;
import org.entente.chassis.http.ETags;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.MissingRecord;

/** The schemas of change events over HTTP; a service gives the path. */
public abstract class SchemaResource {

    /** The media type of JSON Schema documents (JSON Schema 2020-12, section 14). */
    public static final String JSON_SCHEMA = "application/schema+json";

    /** A year, the longest that caches are asked to keep anything. */
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final DataSchemas schemas;
    private final RelayConfig relay;

    protected SchemaResource(DataSchemas schemas, RelayConfig relay) {
        this.schemas = schemas;
        this.relay = relay;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(summary = "The schemas of what change events carry, by type of record and version")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = SchemaPage.class)))
    public String list() {
        return Json.write(SchemaPage.of(relay.service(), schemas.all()));
    }

    @GET
    @Path("{kind}/{version}")
    @Produces({JSON_SCHEMA, MediaType.APPLICATION_JSON})
    @PermitAll
    @Operation(summary = "One schema (JSON Schema 2020-12); it never changes")
    @APIResponse(
            responseCode = "200",
            description = "The schema of the data of change events.",
            headers = {
                @Header(
                        name = "ETag",
                        description = "The schema's validator.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Cache-Control",
                        description = "It may be kept for ever.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(mediaType = JSON_SCHEMA, schema = @Schema(type = SchemaType.OBJECT)),
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT))
            })
    @APIResponse(responseCode = "304", description = "The caller's copy is the one in If-None-Match.")
    public Response get(
            @PathParam("kind") @Parameter(description = "The type of record, such as `topic`.") String kind,
            @PathParam("version") @Parameter(description = "The version of its rendering, from 1.") String version,
            @HeaderParam("If-None-Match") String ifNoneMatch) {
        DataSchema schema =
                schemas.find(kind, version).orElseThrow(() -> MissingRecord.of("schema", kind + "/" + version));
        Response.ResponseBuilder answer = ifNoneMatch != null && ETags.matches(ifNoneMatch, schema.etag())
                ? Response.notModified()
                : Response.ok(schema.text());
        return answer.header("ETag", schema.etag())
                .header("Cache-Control", FOR_EVER)
                .build();
    }
}

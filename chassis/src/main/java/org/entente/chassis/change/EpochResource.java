package org.entente.chassis.change;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.entente.chassis.http.Body;
import org.entente.chassis.http.Json;

/**
 * The operator's way out when database and Kafka do not fit together any more: a new epoch, in which the whole state is
 * told again. A subclass has the path.
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class EpochResource {

    /** The role that may begin an epoch. */
    public static final String OPERATOR = "operator";

    @Inject
    EpochStore epochs;

    @Inject
    Validator validator;

    @Inject
    SecurityIdentity caller;

    @GET
    @RolesAllowed(OPERATOR)
    @SecurityRequirement(name = "oidc")
    @Operation(summary = "List the epochs of the feed, and whether the relay waits for a new one")
    @APIResponse(
            responseCode = "200",
            description = "The epochs, the newest first.",
            content = @Content(schema = @Schema(implementation = EpochList.class)))
    public Response list() {
        return Response.ok(Json.write(epochs.all())).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(OPERATOR)
    @Operation(
            summary = "Begin a new epoch of the feed",
            description =
                    "After the database was restored or Kafka was reset. The epoch begins above every position that anybody has seen, and the whole state is told in it again, with deletions of what is gone. Cursors of earlier epochs get 410.")
    @RequestBody(required = true, content = @Content(schema = @Schema(implementation = EpochDraft.class)))
    @APIResponse(
            responseCode = "202",
            description = "The leader begins it in a moment.",
            content = @Content(schema = @Schema(implementation = EpochView.class)))
    public Response begin(byte[] body) {
        EpochDraft draft = Body.bind(Json.parse(body), EpochDraft.class, validator);
        EpochView view = epochs.ask(draft, caller.getPrincipal().getName());
        return Response.accepted(Json.write(view)).build();
    }
}

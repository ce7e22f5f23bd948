package org.entente.trade.availability;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Json;
import org.entente.chassis.http.Links;
import org.entente.chassis.http.PageSize;
import org.entente.chassis.http.PageToken;

/** The availability of datasets over HTTP, read-only: it follows from the datasets. */
@Path("/v1/trade/availability")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Trade availability", description = "Which datasets there are, and which are missing between them.")
public class AvailabilityResource {

    private static final int DEFAULT_SIZE = 50;
    /** Parts the reporter from the frequency in a token: neither has it. */
    private static final String SEPARATOR = "/";

    private final AvailabilityStore store;

    @Inject
    AvailabilityResource(AvailabilityStore store) {
        this.store = store;
    }

    @GET
    @PermitAll
    @Operation(
            summary = "Which datasets there are",
            description = "By reporter, frequency and source, in this order. The periods missing are those between the"
                    + " first and the last dataset that matches, whatever its classification.")
    @APIResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Availability.Page.class)))
    public Response list(@BeanParam AvailabilityFilter filter, @Context UriInfo uri) {
        AvailabilityQuestion question = filter.question();
        int size = PageSize.of(filter.pageSize, DEFAULT_SIZE);
        List<Availability> found = store.page(question, after(filter.pageToken, question), size + 1);
        if (found.size() <= size) {
            return Response.ok(Json.write(new Availability.Page(found, null))).build();
        }
        List<Availability> page = found.subList(0, size);
        Availability last = page.get(size - 1);
        String next = new PageToken(
                        last.reporter() + SEPARATOR + last.frequency().word(), last.source())
                .encode(question.text());
        return Response.ok(Json.write(new Availability.Page(page, next)))
                .header("Link", Links.next(uri.getRequestUriBuilder(), "pageToken", next))
                .build();
    }

    private static AvailabilityStore.Key after(String token, AvailabilityQuestion question) {
        if (token == null) {
            return AvailabilityStore.Key.FIRST;
        }
        PageToken last = PageToken.decode(token, question.text());
        String[] parts = last.key().split(SEPARATOR, 2);
        if (parts.length < 2) {
            throw InvalidRequest.pageToken("The pageToken was not given by this list.");
        }
        return new AvailabilityStore.Key(parts[0], parts[1], last.id());
    }
}

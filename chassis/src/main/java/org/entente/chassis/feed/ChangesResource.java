package org.entente.chassis.feed;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import jakarta.ws.rs.core.UriInfo;
import java.time.Duration;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.entente.chassis.change.ChangeEvent;
import org.entente.chassis.change.Cursor;
import org.entente.chassis.change.FeedSignal;
import org.entente.chassis.change.FeedState;
import org.entente.chassis.http.InvalidRequest;
import org.entente.chassis.http.Links;
import org.entente.chassis.http.PageSize;
import org.entente.chassis.http.Params;

/** A service's changes over HTTP, in the order of the feed; a service gives the path. */
public abstract class ChangesResource {

    private static final String BATCH = "application/cloudevents-batch+json";
    private static final String PROBLEM = "application/problem+json";
    private static final String PROBLEM_SCHEMA = "#/components/schemas/Problem";
    private static final int STANDARD_SIZE = 100;
    private static final int LONGEST_WAIT = 30;

    @Inject
    FeedFilters filters;

    @Inject
    FeedReader reader;

    @Inject
    WaitingRequests waiting;

    @Inject
    FeedSignal signal;

    @Inject
    ChangeEvent events;

    @Context
    UriInfo uri;

    @Context
    HttpHeaders headers;

    @GET
    @Produces({MediaType.APPLICATION_JSON, BATCH})
    @PermitAll
    @Blocking
    @Operation(
            summary = "Follow the changes of this service",
            description = "Every committed change once, in the order of its position, the changes of one transaction"
                    + " side by side. Take the first cursor from the snapshot, then ask with each answer's `next`;"
                    + " with `wait` an answer comes as soon as there is a change.")
    @APIResponse(
            responseCode = "200",
            description = "The changes after the cursor; there may be none.",
            headers = {
                @Header(
                        name = Cursor.HEADER,
                        description = "From where to go on, as in `next`.",
                        schema = @Schema(type = SchemaType.STRING)),
                @Header(
                        name = "Link",
                        description = "The question that goes on, `rel=\"next\"`.",
                        schema = @Schema(type = SchemaType.STRING))
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "#/components/schemas/ChangePage")),
                @Content(mediaType = BATCH, schema = @Schema(ref = "#/components/schemas/ChangeBatch"))
            })
    @APIResponse(
            responseCode = "410",
            description = "The feed cannot be read from this cursor: start over with the `snapshot` of the problem.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    @APIResponse(
            responseCode = "429",
            description = "Too many requests wait: ask again after `Retry-After`.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(ref = PROBLEM_SCHEMA)))
    public Uni<Response> list(@BeanParam ChangesParams params) {
        Params.refuseEmpty(uri, "type", "subject", "changed");
        FeedFilter filter = filters.read(params);
        int size = PageSize.of(params.pageSize, STANDARD_SIZE);
        Duration longest = wait(params.wait);
        Function<FeedState, Cursor> start = start(params.after);
        // Not there any more when a request has waited.
        UriBuilder asked = uri.getRequestUriBuilder();
        boolean batch = asksForBatch();

        long count = signal.count();
        FeedPage page = reader.page(filter, start, size);
        Uni<FeedPage> answer = page.tellsNothing() && !longest.isZero()
                ? waiting.await(count, page, longest, last -> reader.page(filter, state -> last.next(), size))
                : Uni.createFrom().item(page);
        return answer.map(found -> response(found, asked, batch));
    }

    private Response response(FeedPage page, UriBuilder asked, boolean batch) {
        return Response.ok(batch ? page.batch(events) : page.json(events))
                .type(batch ? BATCH : MediaType.APPLICATION_JSON)
                .header("Link", Links.next(asked, "after", page.next().toString()))
                .header(Cursor.HEADER, page.next().toString())
                .header("Cache-Control", "no-store")
                .header("Vary", "Accept")
                .build();
    }

    private static Function<FeedState, Cursor> start(String after) {
        if (after == null) {
            return FeedState::start;
        }
        if (after.equals("now")) {
            return FeedState::end;
        }
        Cursor cursor = Cursor.parse(after)
                .orElseThrow(() -> InvalidRequest.parameter(
                        "after",
                        "'" + after + "' is no cursor: send one as an answer or a snapshot gave it, or now for the"
                                + " feed's end."));
        return state -> cursor;
    }

    private static Duration wait(String text) {
        if (text == null) {
            return Duration.ZERO;
        }
        if (text.matches("[0-9]{1,2}") && Integer.parseInt(text) <= LONGEST_WAIT) {
            return Duration.ofSeconds(Integer.parseInt(text));
        }
        throw InvalidRequest.parameter(
                "wait", "'" + text + "' is no time to wait: it is a number of seconds from 0 to " + LONGEST_WAIT + ".");
    }

    private boolean asksForBatch() {
        for (MediaType accepted : headers.getAcceptableMediaTypes()) {
            if (accepted.isCompatible(MediaType.APPLICATION_JSON_TYPE)) {
                return false;
            }
            if (accepted.isCompatible(MediaType.valueOf(BATCH))) {
                return true;
            }
        }
        return false;
    }
}

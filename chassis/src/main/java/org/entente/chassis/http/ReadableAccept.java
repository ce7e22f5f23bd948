package org.entente.chassis.http;

import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses an {@code Accept} that cannot be read, before anything fails at it. */
public class ReadableAccept {

    /** After the request has its id, which the problem names. */
    @ServerRequestFilter(preMatching = true, priority = Priorities.USER + 1)
    public void refuse(ContainerRequestContext request) {
        try {
            request.getAcceptableMediaTypes();
        } catch (IllegalArgumentException unreadable) {
            throw InvalidRequest.parameter(
                    "Accept", "The header is not a list of media types such as application/json, text/csv;q=0.5.");
        }
    }
}

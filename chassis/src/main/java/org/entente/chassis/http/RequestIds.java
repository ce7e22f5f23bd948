package org.entente.chassis.http;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Gives each request an id, the client's own where it is sane: it stands in its log lines, and is returned always. */
public class RequestIds {

    public static final String HEADER = "X-Request-Id";
    static final String PROPERTY = "entente.request-id";

    /** Anything else could be used to write into somebody's logs. */
    private static final Pattern SANE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @ServerRequestFilter(preMatching = true)
    public void assign(ContainerRequestContext request) {
        String id = of(request.getHeaderString(HEADER));
        request.setProperty(PROPERTY, id);
        // Quarkus keeps it with the request, on whatever thread that is answered.
        MDC.put("requestId", id);
    }

    /**
     * The id of a request.
     *
     * @param sent as the client calls it, null for nothing
     */
    public static String of(String sent) {
        boolean sane = sent != null && SANE.matcher(sent).matches();
        // Fast, for an id tells requests apart and is no secret.
        return sane ? sent : UuidCreator.getRandomBasedFast().toString();
    }

    @ServerResponseFilter
    public void give(ContainerRequestContext request, ContainerResponseContext response) {
        Object id = request.getProperty(PROPERTY);
        if (id != null) {
            response.getHeaders().putSingle(HEADER, id);
        }
    }
}

package org.entente.chassis.http;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** The one place where a fault becomes a problem detail (RFC 9457). */
public class ProblemMappers {

    @ServerExceptionMapper
    public Response fault(Fault fault, ContainerRequestContext request) {
        HttpProblem.Builder problem = HttpProblem.builder()
                .withStatus(fault.status())
                .withType(URI.create("/problems/" + fault.type()))
                .withTitle(fault.title())
                .withDetail(fault.getMessage())
                .withInstance(instance(request));
        if (!fault.errors().isEmpty()) {
            problem.with("errors", members(fault.errors()));
        }
        fault.members().forEach(problem::with);
        fault.headers().forEach(problem::withHeader);
        return problem.with("requestId", String.valueOf(request.getProperty(RequestIds.PROPERTY)))
                .build()
                .toResponse();
    }

    /** A unique value or a reference that only the database can check. */
    @ServerExceptionMapper
    public Response constraint(ConstraintViolation violation, ContainerRequestContext request) {
        return fault(violation.conflict().orElseThrow(() -> violation), request);
    }

    /** Problems made elsewhere (routing, authentication) get the members that all of ours have. */
    @ServerResponseFilter
    public void complete(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof HttpProblem problem
                && !problem.getParameters().containsKey("requestId")) {
            response.setEntity(
                    HttpProblem.builder(problem)
                            .withType(
                                    problem.getType() == null
                                            ? URI.create("/problems/http-" + problem.getStatusCode())
                                            : problem.getType())
                            .withInstance(instance(request))
                            .with("requestId", String.valueOf(request.getProperty(RequestIds.PROPERTY)))
                            .build(),
                    null,
                    MediaType.valueOf("application/problem+json"));
        }
    }

    /** The problem library decodes it once more before it writes it, and what it then wrote would be no URI. */
    private static URI instance(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return URI.create(path.replace("%", "%25").replace("+", "%2B"));
    }

    private static List<Object> members(List<FieldError> errors) {
        return new ArrayList<>(errors);
    }
}

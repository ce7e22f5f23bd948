package org.entente.chassis.http;

import java.util.List;
import java.util.Map;

/**
 * A request that cannot be answered as asked, with everything a problem detail (RFC 9457) needs. Subclasses own the
 * wording by static factories; {@link ProblemMappers} is the one place that turns a fault into an answer.
 */
public abstract class Fault extends RuntimeException {

    private final int status;
    private final String type;
    private final String title;
    private final transient List<FieldError> errors;
    private final transient Map<String, String> headers;

    protected Fault(int status, String type, String title, String detail) {
        this(status, type, title, detail, List.of(), Map.of());
    }

    protected Fault(
            int status,
            String type,
            String title,
            String detail,
            List<FieldError> errors,
            Map<String, String> headers) {
        super(detail);
        this.status = status;
        this.type = type;
        this.title = title;
        this.errors = List.copyOf(errors);
        this.headers = Map.copyOf(headers);
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The last segment of the problem's type, in kebab case. */
    public String type() {
        return type;
    }

    public String title() {
        return title;
    }

    /** What is wrong in the body or the query, one entry for each place; empty where the fault has no place. */
    public List<FieldError> errors() {
        return errors;
    }

    /** Headers that the answer needs beside the problem, such as {@code Retry-After}. */
    public Map<String, String> headers() {
        return headers;
    }

    /** Members that the problem has beside those of RFC 9457, such as where to read instead; none unless overridden. */
    public Map<String, ?> members() {
        return Map.of();
    }
}

package org.entente.chassis.http;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One thing wrong with a request.
 *
 * @param pointer where in the body, as a JSON pointer (RFC 6901); null for a query parameter
 * @param parameter the query parameter or header; null for a place in the body
 * @param detail what was wrong, and what would be right
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FieldError(String pointer, String parameter, String detail) {

    public static FieldError at(String pointer, String detail) {
        return new FieldError(pointer, null, detail);
    }

    public static FieldError of(String parameter, String detail) {
        return new FieldError(null, parameter, detail);
    }
}

package org.entente.chassis.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** 400: the question or the body is not one that this API understands; nothing of it was kept. */
public final class InvalidRequest extends Fault {

    private InvalidRequest(String type, String title, String detail, List<FieldError> errors) {
        super(400, type, title, detail, errors, Map.of());
    }

    public static InvalidRequest body(List<FieldError> errors) {
        return new InvalidRequest(
                "invalid-body",
                "The body is not valid",
                errors.size() == 1 ? "One thing is wrong with the body." : errors.size() + " things are wrong with it.",
                errors);
    }

    public static InvalidRequest notJson(String why) {
        return new InvalidRequest(
                "invalid-body",
                "The body is not valid",
                "The body is not well-formed JSON: " + why,
                List.of(FieldError.at("", why)));
    }

    public static InvalidRequest parameter(String name, String detail) {
        return new InvalidRequest(
                "invalid-parameter", "A parameter is not valid", detail, List.of(FieldError.of(name, detail)));
    }

    public static InvalidRequest unknownParameters(Collection<String> unknown, Collection<String> known) {
        String detail = "This resource does not know " + String.join(", ", unknown) + "; it knows "
                + (known.isEmpty() ? "no parameters" : String.join(", ", known)) + ".";
        return new InvalidRequest(
                "unknown-parameter",
                "A parameter is not known",
                detail,
                unknown.stream()
                        .map(name -> FieldError.of(name, "unknown parameter"))
                        .toList());
    }

    public static InvalidRequest pageToken(String detail) {
        return parameter("pageToken", detail);
    }

    public static InvalidRequest id(String id, String expected) {
        return new InvalidRequest(
                "invalid-id", "The id is not valid", "'" + id + "' is not an id here: " + expected + ".", List.of());
    }
}

package org.entente.chassis.http;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a JSON document into a record, and tells everything that is wrong with it at once, with JSON pointers. */
public final class Body {

    /** Enough for a person to mend in one go, and a bound on the work for a hostile body. */
    private static final int MOST_PLACES = 50;

    private Body() {}

    /**
     * Binds a document, checks the annotations of Bean Validation, then the record's own rules.
     *
     * @throws InvalidRequest with one error for each place
     */
    public static <D> D bind(JsonNode document, Class<D> type, Validator validator) {
        if (!document.isObject()) {
            throw InvalidRequest.body(List.of(FieldError.at("", "a JSON object is expected here")));
        }
        Check check = new Check();
        Texts.check(document, "", check);
        D draft = read(document, type, check);
        if (draft != null) {
            violations(draft, validator, check);
        }
        if (check.isClean() && draft instanceof Checked checked) {
            checked.check(check);
        }
        check.throwIfAny();
        return draft;
    }

    /**
     * The binder stops at the first place that it cannot read. That place is noted and taken out, and the rest is read
     * again, so that the client hears of all of them in one answer. Most documents have no such place and are not copied.
     */
    private static <D> D read(JsonNode document, Class<D> type, Check check) {
        JsonNode rest = document;
        for (int tries = 0; tries < MOST_PLACES; tries++) {
            try {
                return Json.MAPPER.treeToValue(rest, type);
            } catch (JsonMappingException e) {
                rest = rest == document ? document.deepCopy() : rest;
                check.reject(pointer(e), wording(e));
                if (!remove(rest, JsonPointer.compile(pointer(e)))) {
                    return null;
                }
            } catch (JsonProcessingException e) {
                check.reject("", e.getOriginalMessage());
                return null;
            }
        }
        return null;
    }

    private static boolean remove(JsonNode document, JsonPointer place) {
        JsonNode parent = place.length() == 0 ? null : document.at(place.head());
        if (parent instanceof ObjectNode object) {
            return object.remove(place.last().getMatchingProperty()) != null;
        }
        if (parent instanceof ArrayNode array) {
            // The others keep their places, which later pointers name.
            return !array.set(place.last().getMatchingIndex(), array.nullNode()).isEmpty();
        }
        return false;
    }

    private static String wording(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown member; known here: "
                    + unknown.getKnownPropertyIds().stream()
                            .map(Object::toString)
                            .sorted()
                            .collect(Collectors.joining(", "));
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException) {
                return cause.getMessage();
            }
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() != null) {
            return "a " + expected(mismatch.getTargetType()) + " is expected here" + choices(mismatch.getTargetType());
        }
        return e.getOriginalMessage();
    }

    private static String expected(Class<?> target) {
        if (Collection.class.isAssignableFrom(target)) {
            return "list";
        }
        if (Number.class.isAssignableFrom(target)) {
            return target == Integer.class || target == Long.class ? "whole number" : "number";
        }
        return target.isRecord() ? "JSON object" : target == String.class ? "text" : target.getSimpleName();
    }

    private static String choices(Class<?> target) {
        if (!target.isEnum()) {
            return "";
        }
        return Arrays.stream(target.getEnumConstants())
                .map(constant -> Json.MAPPER.convertValue(constant, String.class))
                .collect(Collectors.joining(", ", ": one of ", ""));
    }

    private static String pointer(JsonMappingException e) {
        return e.getPath().stream()
                .map(reference -> "/"
                        + (reference.getFieldName() == null
                                ? String.valueOf(reference.getIndex())
                                : escape(reference.getFieldName())))
                .collect(Collectors.joining());
    }

    private static <D> void violations(D draft, Validator validator, Check check) {
        for (ConstraintViolation<D> violation : validator.validate(draft)) {
            check.reject(pointer(violation.getPropertyPath()), violation.getMessage());
        }
    }

    private static String pointer(Path path) {
        StringBuilder pointer = new StringBuilder();
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            } else if (node.getKey() != null) {
                pointer.append('/').append(escape(node.getKey().toString()));
            }
            if (node.getKind() == ElementKind.PROPERTY && node.getName() != null) {
                pointer.append('/').append(escape(node.getName()));
            }
        }
        return pointer.toString();
    }

    static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}

package org.entente.chassis.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.deser.DeserializationProblemHandler;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Turns a JSON document into a record, and tells everything that is wrong with it at once, with JSON pointers. */
public final class Body {

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

    private static <D> D read(JsonNode document, Class<D> type, Check check) {
        try {
            return Json.MAPPER
                    .readerFor(type)
                    .withHandler(new Collector(check))
                    .readValue(Json.MAPPER.treeAsTokens(document));
        } catch (JsonMappingException e) {
            check.reject(pointer(e), wording(e));
        } catch (IOException e) {
            check.reject("", e.getMessage());
        }
        return null;
    }

    private static String wording(JsonMappingException e) {
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException ? cause.getMessage() : e.getOriginalMessage();
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

    /** Notes a wrong place and reads on, so that the client hears of all of them in one answer. */
    private static final class Collector extends DeserializationProblemHandler {

        private final Check check;

        Collector(Check check) {
            this.check = check;
        }

        @Override
        public boolean handleUnknownProperty(
                DeserializationContext context, JsonParser parser, JsonDeserializer<?> d, Object bean, String name)
                throws IOException {
            List<String> known = new ArrayList<>();
            if (d != null && d.getKnownPropertyNames() != null) {
                d.getKnownPropertyNames().forEach(property -> known.add(property.toString()));
            }
            check.reject(
                    parser.getParsingContext().pathAsPointer().toString(),
                    "unknown member; known here: " + String.join(", ", known));
            parser.skipChildren();
            return true;
        }

        @Override
        public Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String message)
                throws IOException {
            check.reject(
                    parser.getParsingContext().pathAsPointer().toString(),
                    "a " + expected(target) + " is expected here, not "
                            + token.name().replace("VALUE_", "").toLowerCase());
            parser.skipChildren();
            return null;
        }

        @Override
        public Object handleWeirdStringValue(
                DeserializationContext context, Class<?> target, String value, String message) {
            return reject(context, "'" + value + "' is not right here" + choices(target));
        }

        @Override
        public Object handleWeirdNumberValue(
                DeserializationContext context, Class<?> target, Number value, String message) {
            return reject(context, value + " is not right here" + choices(target));
        }

        @Override
        public Object handleInstantiationProblem(
                DeserializationContext context, Class<?> target, Object argument, Throwable cause) throws IOException {
            if (cause instanceof IllegalArgumentException) {
                return reject(context, cause.getMessage());
            }
            throw JsonMappingException.from(context, "cannot be read", cause);
        }

        private Object reject(DeserializationContext context, String detail) {
            check.reject(context.getParser().getParsingContext().pathAsPointer().toString(), detail);
            return null;
        }

        private static String choices(Class<?> target) {
            if (!target.isEnum()) {
                return "; a " + target.getSimpleName() + " is expected";
            }
            List<String> words = new ArrayList<>();
            for (Object constant : target.getEnumConstants()) {
                words.add(Json.MAPPER.convertValue(constant, String.class));
            }
            return "; it is one of " + String.join(", ", words);
        }

        private static String expected(JavaType target) {
            if (target.isCollectionLikeType()) {
                return "list";
            }
            return Number.class.isAssignableFrom(target.getRawClass())
                    ? "number"
                    : target.getRawClass().getSimpleName().toLowerCase();
        }
    }
}

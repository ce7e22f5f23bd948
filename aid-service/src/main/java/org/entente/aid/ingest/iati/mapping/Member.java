package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.entente.aid.activity.Day;
import org.entente.aid.iati.IatiCode;
import org.entente.chassis.http.Json;
import org.entente.chassis.reference.Countries;
import org.entente.chassis.reference.CountryCode;
import org.entente.chassis.reference.CountryScheme;

/**
 * A member that is told by one text of XML: an attribute's value or an element's text. What it takes is told by its type
 * and its constraints in the record, so that the table need not repeat them.
 */
final class Member {

    private final String name;
    private final Class<?> type;
    private final AnnotatedElement constraints;

    private Member(String name, Class<?> type, AnnotatedElement constraints) {
        this.name = name;
        this.type = type;
        this.constraints = constraints;
    }

    /** A member of a record. */
    static Member of(Class<? extends Record> record, String name) {
        Field field = field(record, name);
        return new Member(name, field.getType(), field);
    }

    /** The texts in a record's list of texts. */
    static Member inList(Class<? extends Record> record, String name) {
        AnnotatedParameterizedType list =
                (AnnotatedParameterizedType) field(record, name).getAnnotatedType();
        return new Member(name, String.class, list.getAnnotatedActualTypeArguments()[0]);
    }

    /** Whether a record cannot be without a member. */
    static boolean isRequired(Class<? extends Record> record, String name) {
        Field field = field(record, name);
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class).anyMatch(field::isAnnotationPresent);
    }

    /** The most entries that a record's list takes. */
    static int most(Class<? extends Record> record, String name) {
        return Constraints.most(field(record, name));
    }

    private static Field field(Class<? extends Record> record, String name) {
        try {
            return record.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(record.getSimpleName() + " has no member " + name + ".", e);
        }
    }

    String name() {
        return name;
    }

    /** The longest text that it takes. */
    int longest() {
        return Constraints.most(constraints);
    }

    /**
     * The value of a text, as the record's JSON has it.
     *
     * @throws Unfit where it has none
     */
    JsonNode read(String text) {
        JsonNode value = IatiCode.class.isAssignableFrom(type) ? code(text) : plain(text);
        Constraints.check(constraints, value);
        return value;
    }

    /** What XML says for a value. */
    String write(JsonNode value) {
        if (IatiCode.class.isAssignableFrom(type)) {
            return Stream.of(type.getEnumConstants())
                    .map(IatiCode.class::cast)
                    .filter(entry -> entry.word().equals(value.textValue()))
                    .findFirst()
                    .orElseThrow()
                    .code();
        }
        if (type == CountryCode.class) {
            return Countries.resolve(value.textValue(), CountryScheme.ISO).alpha2();
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "1" : "0";
        }
        return value.isNumber() ? value.decimalValue().toPlainString() : value.asText();
    }

    private JsonNode code(String text) {
        List<IatiCode> list =
                Stream.of(type.getEnumConstants()).map(IatiCode.class::cast).toList();
        return list.stream()
                .filter(entry -> entry.code().equals(text.strip()))
                .findFirst()
                .map(entry -> (JsonNode) TextNode.valueOf(entry.word()))
                .orElseThrow(() -> Unfit.code("'" + text + "' is not in the code list " + type.getSimpleName()
                        + "; it has "
                        + String.join(", ", list.stream().map(IatiCode::code).toList())));
    }

    private JsonNode plain(String text) {
        String word = text.strip();
        try {
            if (type == String.class) {
                return TextNode.valueOf(word);
            }
            if (type == BigDecimal.class) {
                return DecimalNode.valueOf(new BigDecimal(word));
            }
            if (type == Integer.class) {
                return IntNode.valueOf(new BigDecimal(word).intValueExact());
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw Unfit.type(text, "a number that is kept");
        }
        if (type == Boolean.class) {
            return BooleanNode.valueOf(word.equals("1") || word.equals("true"));
        }
        try {
            // The schema's days may name a time zone, which makes no other day of them.
            String day = type == Day.class && word.length() > 10 ? word.substring(0, 10) : word;
            return Json.MAPPER.valueToTree(Json.MAPPER.convertValue(day, type));
        } catch (IllegalArgumentException e) {
            throw type == Day.class ? Unfit.type(text, "a day of the years 0 to 9999") : Unfit.code(reason(e));
        }
    }

    /** The domain's own wording, which the binder wraps. */
    private static String reason(Throwable failure) {
        Throwable innermost = failure;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost.getMessage();
    }
}

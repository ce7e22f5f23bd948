package org.entente.aid.ingest.iati.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.reflect.AnnotatedElement;
import java.math.BigDecimal;

/** The constraints of a record's member, checked one value at a time, so that a finding can name its place in the file. */
final class Constraints {

    private Constraints() {}

    /** The longest text or list. */
    static int most(AnnotatedElement member) {
        Size size = member.getAnnotation(Size.class);
        return size == null ? Integer.MAX_VALUE : size.max();
    }

    /** @throws Unfit where the member does not take the value */
    static void check(AnnotatedElement member, JsonNode value) {
        if (value.isTextual()) {
            text(member, value.textValue());
        } else if (value.isNumber()) {
            number(member, value.decimalValue());
        }
    }

    private static void text(AnnotatedElement member, String text) {
        if (text.length() > most(member)) {
            throw Unfit.length(text.length(), most(member));
        }
        Pattern pattern = member.getAnnotation(Pattern.class);
        if (pattern != null && !text.matches(pattern.regexp())) {
            throw Unfit.range("'" + text + "'", "right: " + pattern.message());
        }
    }

    private static void number(AnnotatedElement member, BigDecimal number) {
        DecimalMin least = member.getAnnotation(DecimalMin.class);
        DecimalMax most = member.getAnnotation(DecimalMax.class);
        if (least != null && number.compareTo(new BigDecimal(least.value())) < 0
                || most != null && number.compareTo(new BigDecimal(most.value())) > 0) {
            throw Unfit.range(number.toPlainString(), "between " + least.value() + " and " + most.value());
        }
        Min lowest = member.getAnnotation(Min.class);
        Max highest = member.getAnnotation(Max.class);
        if (lowest != null && number.compareTo(BigDecimal.valueOf(lowest.value())) < 0
                || highest != null && number.compareTo(BigDecimal.valueOf(highest.value())) > 0) {
            throw Unfit.range(number.toPlainString(), "a number that is kept");
        }
        Digits digits = member.getAnnotation(Digits.class);
        if (digits != null
                && (number.precision() - number.scale() > digits.integer() || number.scale() > digits.fraction())) {
            throw Unfit.range(
                    number.toPlainString(),
                    "a number of at most " + digits.integer() + " digits before the point and " + digits.fraction()
                            + " behind it");
        }
    }
}

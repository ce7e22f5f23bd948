package org.entente.chassis.figure;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.entente.chassis.figure.claim.Qualifier;

/**
 * How much of something that is not money.
 *
 * @param value the number in the source's words
 * @param unit such as {@code doses} or {@code people}
 * @param qualifier how the number is meant, exact if the client does not say
 * @param roundedTo the unit the words are rounded to, 1000000 for "three million"; null if the number is as written
 */
public record Quantity(
        @NotNull @Digits(integer = 18, fraction = 6) BigDecimal value,
        @NotBlank @Size(max = 50) String unit,
        Qualifier qualifier,
        @Positive @Digits(integer = 18, fraction = 6) BigDecimal roundedTo) {

    public Quantity {
        qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
    }
}

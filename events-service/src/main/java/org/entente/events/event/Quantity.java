package org.entente.events.event;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/**
 * How much or how many an event was about.
 *
 * @param unit such as {@code objects} or {@code people}
 * @param qualifier {@link Qualifier#EXACT} where nothing is said
 * @param roundedTo the unit that the words are rounded to, null for a number that is exact as written
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

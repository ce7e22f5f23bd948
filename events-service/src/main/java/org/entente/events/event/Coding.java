package org.entente.events.event;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;

/**
 * How a program made an event out of articles. Nobody has read such an event, so that it is no evidence: relations do not
 * rest on it.
 *
 * @param system whose program
 * @param code of the event in CAMEO, two to four digits
 * @param goldstein the code's score on the Goldstein scale, from -10 (conflict) to 10 (cooperation), as the source states
 *     it; null where it states none
 * @param confidence how sure the source is, from 0 to 1; null where it does not say
 * @param mentions how often its articles name the event, as the source counts; null where it does not
 * @param articles how many articles report it, as the source counts
 * @param sources how many publishers these have, as the source counts
 */
public record Coding(
        @NotNull CodingSystem system,
        @NotNull @Pattern(regexp = "[0-9]{2,4}", message = "a CAMEO code has two to four digits, such as 042") String code,
        @DecimalMin("-10") @DecimalMax("10") @Digits(integer = 2, fraction = 1) BigDecimal goldstein,
        @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) BigDecimal confidence,
        @PositiveOrZero Integer mentions,
        @PositiveOrZero Integer articles,
        @PositiveOrZero Integer sources) {}

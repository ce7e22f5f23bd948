package org.entente.aid.activity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.entente.aid.iati.IndicatorMeasure;

/**
 * What a result is measured by.
 *
 * @param title in English
 * @param measure what the values are, null where it is not told
 * @param baseline the value before
 * @param target the value aimed at
 * @param actual the value reached
 */
public record Indicator(
        @NotBlank @Size(max = 500) String title,
        IndicatorMeasure measure,
        @Digits(integer = 18, fraction = 6) BigDecimal baseline,
        @Digits(integer = 18, fraction = 6) BigDecimal target,
        @Digits(integer = 18, fraction = 6) BigDecimal actual) {}

package org.entente.aid.activity;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.entente.chassis.reference.CurrencyCode;

/**
 * An amount as a publisher reported it.
 *
 * @param amount negative where the publisher takes an earlier amount back
 * @param currency ISO 4217
 * @param valueDate the day by whose rate to convert; null where it is the transaction's own day or the budget's first
 */
public record Money(
        @NotNull @Digits(integer = 18, fraction = 20) BigDecimal amount,
        @NotNull CurrencyCode currency,
        Day valueDate) {}

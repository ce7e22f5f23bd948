package org.entente.aid.reference;

import java.math.BigDecimal;
import java.time.YearMonth;

/**
 * What a US dollar cost in a month.
 *
 * @param currency ISO 4217
 * @param month the month that the rate is the average of
 * @param rate units of the currency for 1 US dollar
 */
public record ExchangeRate(String currency, YearMonth month, BigDecimal rate) {}

package org.entente.aid.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.NavigableMap;

/**
 * How the prices of what an economy makes changed: the deflator of its gross domestic product.
 *
 * @param country alpha-3, or {@link Deflators#EURO_AREA}
 * @param currencies those of the economy that there are exchange rates of
 * @param source who tells it
 * @param base the year in which it is 100
 * @param values by year
 */
public record Deflator(
        String country, List<String> currencies, String source, int base, NavigableMap<Integer, BigDecimal> values) {}

package org.entente.aid.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.chassis.reference.Tsv;

/**
 * What a US dollar cost, averages of months. The euro's predecessors have rates to the end of 2001, and those of
 * countries whose money was cut have rates for each of their currencies.
 */
public final class ExchangeRates {

    /** Who tells the rates. */
    public static final String SOURCE =
            "Board of Governors of the Federal Reserve System, Foreign Exchange Rates (G.5, H.10), monthly averages";

    /** The currency that rates are told against. */
    public static final String BASE = "USD";

    private static final Map<String, NavigableMap<YearMonth, BigDecimal>> ALL = load();

    private ExchangeRates() {}

    /** The currencies that there are rates of, without the dollar itself. */
    public static Set<String> currencies() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /** The rate of the month that the date is in; empty where none is known. */
    public static Optional<ExchangeRate> at(String currency, LocalDate date) {
        YearMonth month = YearMonth.from(date);
        if (currency.equals(BASE)) {
            return Optional.of(new ExchangeRate(BASE, month, BigDecimal.ONE));
        }
        return Optional.ofNullable(of(currency).get(month)).map(rate -> new ExchangeRate(currency, month, rate));
    }

    /** The rates of a currency by month; none for one without rates. */
    public static NavigableMap<YearMonth, BigDecimal> of(String currency) {
        return ALL.getOrDefault(currency, Collections.emptyNavigableMap());
    }

    private static Map<String, NavigableMap<YearMonth, BigDecimal>> load() {
        Map<String, NavigableMap<YearMonth, BigDecimal>> all = new TreeMap<>();
        for (Map<String, String> row : Tsv.read(ExchangeRates.class, "exchange-rates.tsv")) {
            int year = Integer.parseInt(row.get("year"));
            String[] months = row.get("months").split(" ");
            NavigableMap<YearMonth, BigDecimal> rates = new TreeMap<>();
            for (int i = 0; i < months.length; i++) {
                if (!months[i].equals("-")) {
                    rates.put(YearMonth.of(year, i + 1), new BigDecimal(months[i]));
                }
            }
            all.computeIfAbsent(row.get("currency"), c -> new TreeMap<>()).putAll(rates);
        }
        all.replaceAll((currency, rates) -> Collections.unmodifiableNavigableMap(rates));
        return all;
    }
}

package org.entente.aid.reference;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.entente.chassis.reference.Tsv;

/** Deflators of the economies whose currencies there are exchange rates of. */
public final class Deflators {

    /** The World Bank's code for the countries that have the euro. */
    public static final String EURO_AREA = "EMU";

    private static final Map<String, String> SOURCES = Map.of(
            "bea",
            "U.S. Bureau of Economic Analysis, implicit price deflator of gross domestic product",
            "worldbank",
            "World Bank, World Development Indicators, GDP deflator (from NY.GDP.DEFL.KD.ZG)");

    private static final Map<String, Deflator> ALL = load();

    private Deflators() {}

    /** The economies that there are deflators of. */
    public static Set<String> countries() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    public static Optional<Deflator> of(String country) {
        return Optional.ofNullable(ALL.get(country));
    }

    /** The deflator for amounts in a currency; empty where its economy has none. */
    public static Optional<Deflator> ofCurrency(String currency) {
        return ALL.values().stream()
                .filter(deflator -> deflator.currencies().contains(currency))
                .findFirst();
    }

    private static Map<String, Deflator> load() {
        Map<String, Deflator> all = new TreeMap<>();
        for (Map<String, String> row : Tsv.read(Deflators.class, "deflators.tsv")) {
            all.put(
                    row.get("country"),
                    new Deflator(
                            row.get("country"),
                            Tsv.list(row.get("currencies")),
                            SOURCES.get(row.get("source")),
                            Integer.parseInt(row.get("base")),
                            values(
                                    Integer.parseInt(row.get("first")),
                                    List.of(row.get("values").split(" ")))));
        }
        return all;
    }

    private static NavigableMap<Integer, BigDecimal> values(int first, List<String> texts) {
        NavigableMap<Integer, BigDecimal> values = new TreeMap<>();
        for (int i = 0; i < texts.size(); i++) {
            values.put(first + i, new BigDecimal(texts.get(i)));
        }
        return Collections.unmodifiableNavigableMap(values);
    }
}

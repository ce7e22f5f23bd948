package org.entente.trade.scheme;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.param.Classification;
import org.entente.trade.param.Period;

/** What one of the two reporters tells of a scheme's goods, by year. */
final class SchemeTradeSide {

    /** How many digits a chapter has; chapters mean the same goods in each revision. */
    private static final int CHAPTER = 2;

    private final SortedMap<Period, SchemeTrade.Value> values = new TreeMap<>();
    private final Set<String> currencies = new TreeSet<>();

    /**
     * @param codes that are to be told
     * @param told the scheme's revision of the Harmonized System, null where it tells none
     * @throws InvalidRequest where a year has several datasets, with the parameter that would tell them apart
     */
    SchemeTradeSide(String reporter, List<String> codes, Classification told, List<CoveredFlow> flows) {
        flows.stream()
                .filter(flow -> told == null || flow.commodity().length() == CHAPTER || flow.classification() == told)
                .collect(Collectors.groupingBy(CoveredFlow::year))
                .forEach((year, rows) -> {
                    refuseSeveral(reporter, year, rows);
                    rows.forEach(row -> currencies.add(row.currency()));
                    values.put(year, value(reporter, codes, rows));
                });
    }

    private static void refuseSeveral(String reporter, Period year, Collection<CoveredFlow> rows) {
        List<String> lists = distinct(rows, flow -> flow.classification().name());
        List<String> sources = distinct(rows, CoveredFlow::source);
        if (sources.size() > 1) {
            throw InvalidRequest.parameter(
                    "source",
                    reporter + " has values of " + year + " from several sources, " + String.join(", ", sources)
                            + ": choose one with source=<name>.");
        }
        if (lists.size() > 1) {
            throw InvalidRequest.parameter(
                    "classification",
                    reporter + " has values of " + year + " in " + String.join(", ", lists)
                            + ": choose one, such as classification=" + lists.get(lists.size() - 1) + ".");
        }
    }

    private static List<String> distinct(Collection<CoveredFlow> rows, Function<CoveredFlow, String> what) {
        return rows.stream().map(what).distinct().sorted().toList();
    }

    private static SchemeTrade.Value value(String reporter, List<String> codes, List<CoveredFlow> rows) {
        List<String> untold = new ArrayList<>(codes);
        rows.forEach(row -> untold.remove(row.commodity()));
        List<CoveredFlow> traded =
                rows.stream().filter(row -> row.value() != null).toList();
        List<String> valuations = distinct(traded, CoveredFlow::valuation);
        CoveredFlow one = rows.get(0);
        return new SchemeTrade.Value(
                reporter,
                traded.stream().map(CoveredFlow::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                valuations.size() == 1 ? valuations.get(0) : null,
                untold,
                one.dataset(),
                one.revision(),
                one.classification(),
                one.source());
    }

    Period first() {
        return values.isEmpty() ? null : values.firstKey();
    }

    Period last() {
        return values.isEmpty() ? null : values.lastKey();
    }

    /** In which its values are. */
    Stream<String> currencies() {
        return currencies.stream();
    }

    /** Null where the year is not told. */
    SchemeTrade.Value value(Period year) {
        return values.get(year);
    }

    SchemeTrade.Side coverage(List<Period> years) {
        return new SchemeTrade.Side(
                first(),
                last(),
                years.stream().filter(year -> !values.containsKey(year)).toList());
    }

    /** Whether it tells each code in each of the years. */
    boolean tells(List<Period> years) {
        return years.stream()
                .map(values::get)
                .allMatch(value -> value != null && value.untold().isEmpty());
    }
}

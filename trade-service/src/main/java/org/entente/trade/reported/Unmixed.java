package org.entente.trade.reported;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.chassis.http.InvalidRequest;
import org.entente.trade.param.Period;

/** Refuses values that would make an answer of unlike things. */
public final class Unmixed {

    private Unmixed() {}

    /**
     * Checks what one reporter tells of one commodity with one partner: one value for each period.
     *
     * @throws InvalidRequest that names the parameter which would tell the values apart
     */
    public static void check(List<Reported> values) {
        currency(values.stream().map(Reported::currency), null);
        oneClassification(values);
        Map<Period, List<Reported>> byPeriod =
                values.stream().collect(Collectors.groupingBy(Reported::period, TreeMap::new, Collectors.toList()));
        byPeriod.values().forEach(Unmixed::oneDataset);
    }

    /**
     * The currency of an answer: sums, growth and shares of several would mean nothing.
     *
     * @param currencies of its values
     * @param asked for, null for any
     * @return United States dollars where there is no value and nothing is asked for
     * @throws InvalidRequest that names the currencies, if there are several
     */
    public static String currency(Stream<String> currencies, String asked) {
        List<String> found = currencies.distinct().sorted().toList();
        if (found.size() > 1) {
            throw InvalidRequest.parameter(
                    "currency",
                    "There are values in " + String.join(", ", found) + ", which are neither added nor compared:"
                            + " choose one with currency=" + found.get(found.size() - 1)
                            + ", or a source with source=<name>.");
        }
        return found.isEmpty() ? asked == null ? "USD" : asked : found.get(0);
    }

    /**
     * Checks that codes are of one classification; all goods together are the same in each.
     *
     * @throws InvalidRequest that names the classifications
     */
    public static void oneClassification(Collection<Reported> values) {
        List<String> lists = distinct(values, Reported::classification);
        boolean ofCodes = values.stream().anyMatch(value -> !value.commodity().equals(ReportedStore.TOTAL));
        if (ofCodes && lists.size() > 1) {
            throw InvalidRequest.parameter(
                    "classification",
                    "There are values in " + String.join(", ", lists) + ", in which a code may mean different goods:"
                            + " choose one with classification=" + lists.get(lists.size() - 1) + ".");
        }
    }

    /**
     * Checks that what is told of one period comes from one dataset of each reporter.
     *
     * @throws InvalidRequest that names the parameter which would tell the values apart
     */
    public static void oneDataset(Collection<Reported> ofOnePeriod) {
        if (distinct(ofOnePeriod, value -> value.dataset().toString()).size() < 2) {
            return;
        }
        String period = ofOnePeriod.iterator().next().period().toString();
        List<String> lists = distinct(ofOnePeriod, Reported::classification);
        if (lists.size() > 1) {
            throw InvalidRequest.parameter(
                    "classification",
                    period + " has values in " + String.join(", ", lists) + ": choose one, such as classification="
                            + lists.get(lists.size() - 1) + ".");
        }
        throw InvalidRequest.parameter(
                "source",
                period + " has values of several sources, " + String.join(", ", distinct(ofOnePeriod, Reported::source))
                        + ": choose one with source=<name>.");
    }

    private static List<String> distinct(Collection<Reported> values, Function<Reported, String> what) {
        return values.stream().map(what).distinct().sorted().toList();
    }
}

package org.entente.trade.series;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chassis.http.InvalidRequest;

/** Refuses values that would make a series of unlike things. */
final class Unmixed {

    private Unmixed() {}

    /**
     * Checks what the reporter says of the partner.
     *
     * @throws InvalidRequest that names the parameter which would tell the values apart
     */
    static void check(SeriesQuestion question, List<Reported> reported) {
        List<Reported> values = reported.stream()
                .filter(value -> value.partner().equals(question.partner()) && question.isInRange(value))
                .toList();
        List<String> lists = distinct(values, Reported::classification);
        if (!question.commodity().equals(SeriesQuestion.TOTAL) && lists.size() > 1) {
            throw InvalidRequest.parameter(
                    "classification",
                    "There are values in " + String.join(", ", lists) + ", in which a code may mean different goods:"
                            + " choose one with classification=" + lists.get(lists.size() - 1) + ".");
        }
        values.stream()
                .collect(Collectors.groupingBy(Reported::period))
                .values()
                .forEach(Unmixed::single);
    }

    private static void single(Collection<Reported> ofOnePeriod) {
        if (ofOnePeriod.size() < 2) {
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

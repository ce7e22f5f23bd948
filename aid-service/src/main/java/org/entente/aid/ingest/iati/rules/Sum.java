package org.entente.aid.ingest.iati.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.entente.chassis.ingest.xml.XmlElement;

/**
 * {@code sum} and {@code strict_sum}: numbers add up to a whole, each group of them together with those that belong to all
 * groups. Where there are no numbers, nothing need add up; one by itself may be a part of which the rest is not told.
 *
 * @param common numbers that belong to each group
 * @param grouped numbers that belong to the group of their element's vocabulary; 1, the standard's own, where none is given
 */
record Sum(List<Path> common, List<Path> grouped, BigDecimal whole) implements Rule {

    /** Real publishers' percentages add up to 99.99 as well as to 100.03. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    static Sum percentages(List<Path> common, List<Path> grouped) {
        return new Sum(common, grouped, new BigDecimal(100));
    }

    @Override
    public List<Breach> breaches(XmlElement context, LocalDate today) {
        List<Value> shared = values(common, context).toList();
        Map<String, List<Value>> groups = new LinkedHashMap<>();
        values(grouped, context)
                .forEach(value -> groups.computeIfAbsent(value.vocabulary(), group -> new ArrayList<>(shared))
                        .add(value));
        if (groups.isEmpty() && !shared.isEmpty()) {
            groups.put("", shared);
        }
        List<Breach> breaches = new ArrayList<>();
        groups.forEach((vocabulary, values) -> check(vocabulary, values, breaches));
        return breaches;
    }

    private void check(String vocabulary, List<Value> values, List<Breach> breaches) {
        BigDecimal sum =
                values.stream().map(value -> new BigDecimal(value.text())).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.subtract(whole).abs().compareTo(TOLERANCE) > 0) {
            Value first = values.get(0);
            String detail = "the " + values.size() + " numbers of '"
                    + first.element().localName() + "'"
                    + (vocabulary.isEmpty() ? "" : " (vocabulary " + vocabulary + ")") + " add up to "
                    + sum.stripTrailingZeros().toPlainString() + " and not to " + whole + ", within " + TOLERANCE;
            breaches.add(new Breach(first.element(), detail, first.text(), values.size() > 1 ? values : List.of()));
        }
    }

    private static Stream<Value> values(List<Path> paths, XmlElement context) {
        return paths.stream().flatMap(path -> path.from(context).stream());
    }
}

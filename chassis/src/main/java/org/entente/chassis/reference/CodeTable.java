package org.entente.chassis.reference;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The entries of a code list, each code once, in the order of the list.
 *
 * @param <E> an entry
 */
public final class CodeTable<E> {

    private static final int NEAREST = 3;
    private static final String NUMBER = "[0-9]{1,9}";

    private final String list;
    private final Function<E, String> code;
    private final Function<E, String> label;
    private final Map<String, E> entries;

    /**
     * @param list its name, for refusals
     * @param code the code of an entry
     * @param label its English name
     */
    public CodeTable(String list, List<E> entries, Function<E, String> code, Function<E, String> label) {
        this.list = list;
        this.code = code;
        this.label = label;
        this.entries =
                entries.stream().collect(Collectors.toMap(code, Function.identity(), this::twice, LinkedHashMap::new));
    }

    private E twice(E first, E second) {
        throw new IllegalStateException("The code list " + list + " has the code " + code.apply(second) + " twice.");
    }

    public List<E> all() {
        return List.copyOf(entries.values());
    }

    public Optional<E> find(String asked) {
        return Optional.ofNullable(entries.get(asked));
    }

    /**
     * The entry of a code.
     *
     * @throws IllegalArgumentException with the nearest codes, where there is none
     */
    public E require(String asked) {
        return find(asked).orElseThrow(() -> {
            List<String> nearest = nearest(asked);
            return new IllegalArgumentException("the code list " + list + " has no code '" + asked + "'"
                    + (nearest.isEmpty() ? "" : "; nearest: " + String.join(", ", nearest)));
        });
    }

    /** What may have been meant by a code that is not in the list, with labels. */
    public List<String> nearest(String asked) {
        List<E> near = asked.matches(NUMBER) ? nearNumbers(asked) : Nearest.of(asked, entries.values(), code, label);
        return near.stream()
                .map(entry -> code.apply(entry) + " (" + label.apply(entry) + ")")
                .toList();
    }

    /** Lists put what is alike beside each other, and codes of as many digits on one level. */
    private List<E> nearNumbers(String asked) {
        long wanted = Long.parseLong(asked);
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().matches(NUMBER))
                .sorted(Comparator.<Map.Entry<String, E>>comparingInt(
                                entry -> Math.abs(entry.getKey().length() - asked.length()))
                        .thenComparingLong(entry -> Math.abs(Long.parseLong(entry.getKey()) - wanted)))
                .limit(NEAREST)
                .map(Map.Entry::getValue)
                .toList();
    }
}

package org.entente.trade.flow;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The columns of a flow, each list written once. */
final class FlowColumns {

    static final String KEY = "direction, commodity, partner, partner2, customs_procedure, mode_of_transport";
    static final String NUMBERS = "value, valuation, net_weight_kg, quantity, quantity_unit, reported, aggregate,"
            + " quantity_estimated, net_weight_estimated";
    static final String ALL = KEY + ", " + NUMBERS;

    private FlowColumns() {}

    /** The columns with an alias before each. */
    static String of(String alias, String columns) {
        return names(columns).map(name -> alias + "." + name).collect(Collectors.joining(", "));
    }

    /** A join over the natural key. */
    static String sameKey(String one, String other) {
        return names(KEY)
                .map(name -> one + "." + name + " = " + other + "." + name)
                .collect(Collectors.joining(" and "));
    }

    /** Whether the numbers of two rows differ. */
    static String differ(String one, String other) {
        return "(" + of(one, NUMBERS) + ") is distinct from (" + of(other, NUMBERS) + ")";
    }

    private static java.util.stream.Stream<String> names(String columns) {
        return Arrays.stream(columns.split(", "));
    }
}
